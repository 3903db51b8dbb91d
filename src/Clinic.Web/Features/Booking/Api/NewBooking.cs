namespace Clinic.Web.Features.Booking.Api;

/// <summary>What is asked for. Members that are not named here are ignored.</summary>
public sealed record NewBooking
{
    /// <summary>A service's slug.</summary>
    public string? Service { get; init; }

    /// <summary>A therapist's slug, or any.</summary>
    public string? Therapist { get; init; }

    /// <summary>An offered start, ISO 8601 with offset.</summary>
    public string? Start { get; init; }

    /// <summary>in-person, phone or video: one that the service offers.</summary>
    public string? Channel { get; init; }

    /// <summary>back, neck, shoulder, knee, elbow, hip, wrist or foot; required where the service asks for it.</summary>
    public string? Region { get; init; }

    /// <summary>What hurts, in the client's words.</summary>
    public string? Note { get; init; }

    public NewBookingClient? Client { get; init; }

    /// <summary>Any of reminders, exercise-plans, care-plans, news.</summary>
    public IReadOnlyList<string?>? Consents { get; init; }

    public NewBookingScreening? Screening { get; init; }
}
