using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Domain.Practice;
using Clinic.Domain.Time;

namespace Clinic.Web.Features.Booking.Changes;

/// <summary>A visit as it stood before the locks were taken, with the rules for changing it.</summary>
internal sealed record SeenVisit
{
    public required Id<Appointment> Id { get; init; }

    public required Id<Therapist> TherapistId { get; init; }

    public required string TherapistSlug { get; init; }

    public required DateTimeOffset StartsAt { get; init; }

    public required DateTimeOffset EndsAt { get; init; }

    public required DateTimeOffset BlockedFrom { get; init; }

    public required DateTimeOffset BlockedUntil { get; init; }

    public required Id<Service> ServiceId { get; init; }

    public required string ServiceSlug { get; init; }

    /// <summary>The service's time before a visit.</summary>
    public required TimeSpan Prep { get; init; }

    /// <summary>The service's time after a visit.</summary>
    public required TimeSpan Recovery { get; init; }

    public required bool HasEmail { get; init; }

    /// <summary>Whether the therapist has begun to chart it.</summary>
    public required bool IsCharted { get; init; }

    public required TimeSpan MoveCutoff { get; init; }

    public required TimeSpan CancelCutoff { get; init; }

    public required TimeSpan UndoWindow { get; init; }

    public required ClinicTime Time { get; init; }

    public TimeSlot Blocked => new(BlockedFrom, BlockedUntil);

    /// <param name="last">The last thing on record; null when there is none.</param>
    public ChangedVisit Changed(Appointment visit, VisitChange? last) => Changed(visit, last?.Id ?? Guid.Empty);

    public ChangedVisit Changed(Appointment visit, Guid change) =>
        new(visit.Id, change, Time.ToWall(visit.StartsAt), Time.ToWall(visit.EndsAt), visit.Status);
}
