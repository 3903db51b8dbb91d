using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Domain.Practice;
using Clinic.Domain.Screening;
using Clinic.Domain.Time;

namespace Clinic.Web.Features.Booking.VisitLink;

/// <summary>The visit behind a private link, as it stands now, and what the client can still do about it.</summary>
public sealed record LinkedVisit
{
    public required Id<Appointment> Id { get; init; }

    public required string FirstName { get; init; }

    public required string ServiceName { get; init; }

    public required string ServiceSlug { get; init; }

    /// <summary>With the clinic's offset.</summary>
    public required DateTimeOffset Start { get; init; }

    public required DateTimeOffset End { get; init; }

    public required string TherapistName { get; init; }

    public required string TherapistSlug { get; init; }

    /// <summary>The therapist's room for visits by video; null when she has none.</summary>
    public required string? MeetingLink { get; init; }

    public required Channel Channel { get; init; }

    public required AppointmentStatus Status { get; init; }

    public required int Sequence { get; init; }

    /// <summary>Until when the clinic decides about a visit that was asked for, with the clinic's offset.</summary>
    public required DateTimeOffset? DecideBy { get; init; }

    public required RedFlagLevel? RedFlags { get; init; }

    /// <summary>The last thing that happened to it; null when nothing is on record.</summary>
    public required LinkedChange? LastChange { get; init; }

    /// <summary>The last thing that happened to it and was not taken back.</summary>
    public required LinkedChange? LastStanding { get; init; }

    public required TimeSpan MoveCutoff { get; init; }

    public required TimeSpan CancelCutoff { get; init; }

    public required TimeSpan UndoWindow { get; init; }

    public required ClinicTime Time { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>How it stands with a visit that was asked for; null for one that was booked.</summary>
    public RequestState? Request => RequestState.Of(Status, DecideBy, Now, Time);

    public bool IsOver => Status is AppointmentStatus.Cancelled or AppointmentStatus.Declined or AppointmentStatus.Expired;

    public bool IsToCome => Status is AppointmentStatus.Booked or AppointmentStatus.Requested && Start > Now;

    public bool CanMove => IsToCome && Status == AppointmentStatus.Booked && Now <= Start - MoveCutoff;

    /// <summary>What was only asked for can be taken back at any time.</summary>
    public bool CanCancel => IsToCome && (Status == AppointmentStatus.Requested || Now <= Start - CancelCutoff);

    /// <summary>Whether she may show where it hurts: what is only asked for may never take place, and then nobody needs to know.</summary>
    public bool CanMark => IsToCome && Status == AppointmentStatus.Booked;

    /// <summary>Whether the last change was a booking that was taken back.</summary>
    public bool IsTakenBack => Status == AppointmentStatus.Cancelled
        && LastChange is { IsUndone: true, Kind: VisitChangeKind.Booked or VisitChangeKind.Requested };

    /// <summary>Until when the client can take back what she did last; null when she cannot.</summary>
    public DateTimeOffset? UndoUntil => LastStanding is { IsOfClient: true, Kind: VisitChangeKind.Booked or VisitChangeKind.Requested or VisitChangeKind.Moved or VisitChangeKind.Cancelled } change
        && Now < change.At + UndoWindow
        && LastChange?.Id == change.Id
            ? Time.ToWall(change.At + UndoWindow)
            : null;
}
