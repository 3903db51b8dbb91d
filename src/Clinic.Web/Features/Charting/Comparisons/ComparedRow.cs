namespace Clinic.Web.Features.Charting.Comparisons;

/// <summary>One question and what each visit answered.</summary>
/// <param name="Of">"Tender", "Kind" or the area.</param>
/// <param name="Then">Empty where the earlier visit says nothing.</param>
/// <param name="Now">Empty where the later one says nothing.</param>
public sealed record ComparedRow(string Of, string Then, string Now)
{
    public bool IsChanged => Then != Now;
}
