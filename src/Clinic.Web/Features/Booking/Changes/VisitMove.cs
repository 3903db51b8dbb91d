using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Domain.Practice;

namespace Clinic.Web.Features.Booking.Changes;

/// <summary>Where a visit is to go.</summary>
/// <param name="Visit">Which visit.</param>
/// <param name="Start">Its new start; the offset says nothing.</param>
public sealed record VisitMove(Id<Appointment> Visit, DateTimeOffset Start)
{
    /// <summary>The slug of whom it goes to; null keeps whom it is with.</summary>
    public string? Therapist { get; init; }

    /// <summary>How long it lasts from now on; null keeps its length. Staff only.</summary>
    public TimeSpan? Length { get; init; }

    /// <summary>The room; null for any free one, the present one first. Staff only, and only where a visit needs a room.</summary>
    public Id<TreatmentRoom>? Room { get; init; }

    /// <summary>The visit's <see cref="Appointment.Sequence"/> as whoever moves it has seen it; null moves it however it stands.</summary>
    public int? SeenSequence { get; init; }
}
