namespace Clinic.Web.Features.Charting.ClientCharts;

/// <summary>A chart that was voided.</summary>
/// <param name="Title">"A chart of 12 Nov was voided by Ines Moreau: she did not come".</param>
/// <param name="Said">What it said, a line each.</param>
public sealed record VoidedLine(string Title, IReadOnlyList<string> Said);
