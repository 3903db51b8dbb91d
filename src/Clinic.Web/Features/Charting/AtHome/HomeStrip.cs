namespace Clinic.Web.Features.Charting.AtHome;

/// <summary>The days of one exercise.</summary>
/// <param name="Count">On how many of them it was done.</param>
/// <param name="Done">Path data of a square for each of these.</param>
/// <param name="Open">Path data of a dash for each of the others.</param>
public sealed record HomeStrip(string Name, int Count, string Done, string Open);
