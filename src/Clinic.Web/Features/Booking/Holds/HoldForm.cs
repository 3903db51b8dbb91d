namespace Clinic.Web.Features.Booking.Holds;

/// <summary>What the time step posts when a time was picked. Anybody may write anything there.</summary>
public sealed record HoldForm
{
    public string? Service { get; init; }

    public string? Channel { get; init; }

    public string? Region { get; init; }

    /// <summary>The therapist whose times were shown.</summary>
    public string? Therapist { get; init; }

    public string? Slot { get; init; }

    /// <summary>The token of the time that was kept before.</summary>
    public string? Hold { get; init; }
}
