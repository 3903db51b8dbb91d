namespace Clinic.Web.Features.Charting.Charts;

/// <summary>A field to write in.</summary>
/// <param name="Unit">Stands behind a number: "days".</param>
/// <param name="Type">As a browser knows it; null for lines of text of <paramref name="Rows"/>.</param>
/// <param name="List">The id of the words to pick from.</param>
public sealed record TextPage(
    string Name, string Label, string? Value, int? MaxLength = null, string? Unit = null, string? Type = "text", int Rows = 1, string? List = null,
    string? Min = null, string? Max = null, string? Step = null);
