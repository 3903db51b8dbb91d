namespace Clinic.Web.Features.Charting.Signing;

/// <summary>What was added to a signed visit.</summary>
/// <param name="At">"Friday 27 November 2026, 1:58 pm".</param>
public sealed record AddendumLine(string At, string ByName, string Reason, string Text);
