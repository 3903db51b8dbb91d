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

    /// <summary>true when the client has read and agrees to the service's agreement; required where it has one.</summary>
    public bool? Agreement { get; init; }

    /// <summary>The name of who books, when that is somebody else than the client; email and phone are hers then.</summary>
    public string? BookedBy { get; init; }
}
