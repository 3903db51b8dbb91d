using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Booking;

/// <summary>What the steps of a booking carry in their addresses. Anybody may write anything there.</summary>
public sealed record BookingChoice
{
    [FromQuery(Name = "service")]
    public string? Service { get; init; }

    [FromQuery(Name = "channel")]
    public string? Channel { get; init; }

    [FromQuery(Name = "region")]
    public string? Region { get; init; }

    /// <summary>The therapist whose times are shown; any or nothing for all.</summary>
    [FromQuery(Name = "therapist")]
    public string? Therapist { get; init; }

    /// <summary>The first day shown.</summary>
    [FromQuery(Name = "from")]
    public string? From { get; init; }

    [FromQuery(Name = "slot")]
    public string? Slot { get; init; }

    /// <summary>The token of the time that is kept for this visitor.</summary>
    [FromQuery(Name = "hold")]
    public string? Hold { get; init; }

    /// <summary>Set when a later step sent the visitor back; then the step says what is missing.</summary>
    [FromQuery(Name = "check")]
    public string? Check { get; init; }
}
