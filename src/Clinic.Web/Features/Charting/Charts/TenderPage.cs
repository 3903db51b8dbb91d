namespace Clinic.Web.Features.Charting.Charts;

/// <summary>A scale of tenderness inside a form, or beside it when <paramref name="Form"/> names the form's id.</summary>
public sealed record TenderPage(string Name, string Legend, int? Value, string? Hint = null, string? Form = null)
{
    private const string NotTender = "not tender";

    /// <summary>What 0 means.</summary>
    public string Zero { get; init; } = NotTender;

    /// <summary>What 0 and 10 mean; the numbers between speak for themselves.</summary>
    public static string? MeaningOf(int number, string zero = NotTender) => number switch
    {
        0 => $"0, {zero}",
        10 => "10, worst",
        _ => null,
    };
}
