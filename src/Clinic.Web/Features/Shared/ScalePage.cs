namespace Clinic.Web.Features.Shared;

/// <summary>Tenderness from 0 to 10 under one name of a form. No value: not asked yet.</summary>
public sealed record ScalePage(string Name, string Legend, int? Value = null, string? Hint = null, bool IsDisabled = false)
{
    /// <summary>What 0 and 10 mean; the numbers between speak for themselves.</summary>
    public static string? MeaningOf(int number) => number switch
    {
        0 => "0, not tender",
        10 => "10, worst",
        _ => null,
    };
}
