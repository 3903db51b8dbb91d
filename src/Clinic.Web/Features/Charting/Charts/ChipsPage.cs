namespace Clinic.Web.Features.Charting.Charts;

/// <summary>Short answers side by side, one of which may be chosen.</summary>
/// <param name="IsFit">Five of them fill one line on a wide screen.</param>
public sealed record ChipsPage(string Name, string Legend, string? Value, IReadOnlyList<(string Value, string Text)> Answers, bool IsFit = false);
