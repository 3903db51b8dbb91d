using Clinic.Data;
using Clinic.Data.Clients;
using Clinic.Data.Practice;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Booking;
using Clinic.Domain.Clients;
using Clinic.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.DeskVisits;

/// <summary>Says what was done to a visit, where the actor may see it.</summary>
public sealed class ReadChangeNotice(ClinicDbContext db)
{
    /// <summary>Of one change; null when there is none that she may see.</summary>
    public async Task<ChangeNotice?> OfAsync(Guid change, Actor actor, CancellationToken cancellationToken)
    {
        var found = await db.VisitChanges.Where(candidate => candidate.Id == change)
            .Select(candidate => new { candidate.AppointmentId, candidate.Kind, candidate.UndoneAt, candidate.FromStartsAt })
            .SingleOrDefaultAsync(cancellationToken);
        return found is null
            ? null
            : await SayAsync(found.AppointmentId, found.Kind, found.UndoneAt is null ? change : null, actor, cancellationToken, found.FromStartsAt);
    }

    /// <summary>Of a visit that was just booked; null when there is none that she may see.</summary>
    public async Task<ChangeNotice?> OfBookingAsync(Id<Appointment> visit, Actor actor, CancellationToken cancellationToken)
    {
        var change = await db.VisitChanges.Where(candidate => candidate.AppointmentId == visit && candidate.Kind == VisitChangeKind.Booked)
            .Select(candidate => (Guid?)candidate.Id)
            .FirstOrDefaultAsync(cancellationToken);
        return change is { } id ? await OfAsync(id, actor, cancellationToken) : null;
    }

    /// <summary>Of a visit whose day was begun anew: nothing that was noted on it holds any more.</summary>
    public Task<ChangeNotice?> OfTakenBackAsync(Id<Appointment> visit, Actor actor, CancellationToken cancellationToken) =>
        SayAsync(visit, null, null, actor, cancellationToken);

    private async Task<ChangeNotice?> SayAsync(
        Id<Appointment> id, VisitChangeKind? kind, Guid? undo, Actor actor, CancellationToken cancellationToken, DateTimeOffset? from = null)
    {
        var visit = await db.Appointments.VisibleTo(actor)
            .Where(candidate => candidate.Id == id)
            .Select(candidate => new
            {
                candidate.StartsAt,
                candidate.EndsAt,
                candidate.Client!.FirstName,
                candidate.Client.LastName,
                HasEmail = candidate.Client.Email != null,
                TherapistName = candidate.Therapist!.Name,
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (visit is null)
        {
            return null;
        }

        var time = await db.ClinicTimeAsync(cancellationToken);
        var start = time.ToWall(visit.StartsAt);
        var who = new PersonName(visit.FirstName, visit.LastName).Full;
        var when = $"{TimeWords.Day(start)}, {TimeWords.Time(start)}, with {visit.TherapistName}";
        return new ChangeNotice(
            (kind, undo) switch
            {
                (_, null) => $"Taken back: {who}, {when}.",
                (VisitChangeKind.Booked, _) => $"Booked: {who}, {when}. {(visit.HasEmail ? "A confirmation goes to their email." : "No email is on file: tell them the time.")}",
                // Made longer or shorter, or given another therapist or room: the end says what the start does not.
                (VisitChangeKind.Moved, _) when from == visit.StartsAt =>
                    $"Changed: {who}, {TimeWords.Day(start)}, {TimeWords.Time(start)} to {TimeWords.Time(time.ToWall(visit.EndsAt))}, with {visit.TherapistName}.",
                (VisitChangeKind.Moved, _) => $"Moved: {who}, now {when}.",
                (VisitChangeKind.Cancelled, _) => $"Cancelled: {who}, {when}.",
                (VisitChangeKind.Arrived, _) => $"Here: {who}.",
                (VisitChangeKind.Done, _) => $"Done: {who}.",
                (VisitChangeKind.NoShow, _) => $"No-show: {who}.",
                _ => $"Changed: {who}, {when}.",
            },
            undo);
    }
}
