using Clinic.Domain;
using Clinic.Domain.Booking;

namespace Clinic.Web.Features.Booking.Appointments;

/// <summary>One visit of the day.</summary>
/// <param name="Start">With the clinic's offset.</param>
/// <param name="Place">The room, or how they talk.</param>
/// <param name="Contact">Phone and e-mail, as far as the client gave them.</param>
/// <param name="PhoneToCall">Set when the one who looks calls the client for this visit.</param>
/// <param name="WhatHurts">What the client said when booking; only for the therapist who treats, because the desk sees this list too.</param>
/// <param name="RedFlag">What the red-flag check asks of staff; the answers to it are the chart's.</param>
/// <param name="CanChart">Whether the one who looks treats this client.</param>
public sealed record AppointmentLine(
    Id<Appointment> Id, DateTimeOffset Start, DateTimeOffset End, string ClientName, string ServiceName, string TherapistName, string Place,
    string Contact, string? PhoneToCall, string? WhatHurts, string? RedFlag, bool IsScreened, bool CanChart)
{
    public AppointmentStatus Status { get; init; }

    /// <summary>"After the free pain consult of 12 November"; null where it came out of no other visit.</summary>
    public string? After { get; init; }

    /// <summary>What was said then; for the therapist who treats, as what hurts now is.</summary>
    public string? SaidThen { get; init; }

    /// <summary>Whether it is a consult that has begun, after which a treatment can be booked.</summary>
    public bool HasFollowOn { get; init; }

    /// <summary>The client's no-shows and late cancellations, in words; null where there is nothing to say.</summary>
    public string? Missed { get; init; }

    /// <summary>What can be noted on it now, as buttons.</summary>
    public IReadOnlyList<(AppointmentStatus To, string Words)> Steps { get; init; } = [];

    /// <summary>The last change, where it is one that the desk takes back with one press; null otherwise.</summary>
    public Guid? Undo { get; init; }
}
