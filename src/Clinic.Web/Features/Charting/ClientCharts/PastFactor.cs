namespace Clinic.Web.Features.Charting.ClientCharts;

/// <summary>What may keep knots coming, and since when.</summary>
/// <param name="Name">In a therapist's words.</param>
/// <param name="When">"Since 4 Sep", or "4 Sep to 20 Nov".</param>
/// <param name="Note">As typed; null for none.</param>
/// <param name="IsOver">It was cleared.</param>
public sealed record PastFactor(string Name, string When, string? Note, bool IsOver);
