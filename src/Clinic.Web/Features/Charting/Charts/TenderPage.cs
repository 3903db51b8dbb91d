namespace Clinic.Web.Features.Charting.Charts;

/// <summary>A scale of tenderness inside a form, or beside it when <paramref name="Form"/> names the form's id.</summary>
public sealed record TenderPage(string Name, string Legend, int? Value, string? Hint = null, string? Form = null)
{
    /// <summary>What 0 and 10 mean; the numbers between speak for themselves.</summary>
    public static string? MeaningOf(int number) => number switch
    {
        0 => "0, not tender",
        10 => "10, worst",
        _ => null,
    };
}
