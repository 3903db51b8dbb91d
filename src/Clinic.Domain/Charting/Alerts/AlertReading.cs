namespace Clinic.Domain.Charting.Alerts;

/// <summary>That an alert was read before the chart of a visit was opened.</summary>
public sealed class AlertReading
{
    public required Guid AlertId { get; init; }

    public required Id<Visit> VisitId { get; init; }

    /// <summary>The account.</summary>
    public required Guid UserId { get; init; }

    public required DateTimeOffset ReadAt { get; init; }
}
