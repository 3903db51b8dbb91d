using Clinic.Data;
using Clinic.Data.Booking;
using Clinic.Data.Clients;
using Clinic.Data.Practice;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Booking;
using Clinic.Domain.Clients;
using Clinic.Domain.Practice;
using Clinic.Domain.Time;
using Clinic.Web.Features.Booking.Calendar;
using Clinic.Web.Features.Clients;
using Clinic.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.DeskVisits;

/// <summary>Reads one visit for the desk's page about it.</summary>
public sealed class ReadDeskVisit(ClinicDbContext db, TimeProvider clock)
{
    /// <param name="move">The move form as it was sent and refused; null shows where the visit is.</param>
    /// <returns>Null when there is no such visit, or none that the actor may see.</returns>
    public async Task<DeskVisitPage?> ExecuteAsync(Id<Appointment> id, Actor actor, DeskMoveForm? move, CancellationToken cancellationToken)
    {
        var found = await db.Appointments.VisibleTo(actor)
            .Where(visit => visit.Id == id)
            .Select(visit => new
            {
                visit.StartsAt,
                visit.EndsAt,
                visit.Client!.FirstName,
                visit.Client.LastName,
                Phone = visit.Phone ?? visit.Client.Phone,
                visit.Client.Email,
                Service = visit.Service!.Name,
                IsConsult = visit.Service.Price == 0,
                Before = visit.Follows == null ? null : new { visit.Follows.Service!.Name, visit.Follows.StartsAt },
                visit.ServiceId,
                TherapistSlug = visit.Therapist!.Slug,
                TherapistName = visit.Therapist.Name,
                RoomName = visit.TreatmentRoom!.Name,
                visit.Channel,
                visit.Status,
                visit.Sequence,
                visit.BookedAt,
                BookedBy = db.Users.Where(user => user.Id == visit.BookedBy).Select(user => user.DisplayName).FirstOrDefault(),
                NoShows = db.VisitChanges.NoShows().Count(change => change.Appointment!.ClientId == visit.ClientId),
                Late = db.VisitChanges.LateCancellations().Count(change => change.Appointment!.ClientId == visit.ClientId),
                IsCharted = db.Visits.Any(charted => charted.AppointmentId == visit.Id),
                Last = db.VisitChanges.Where(change => change.AppointmentId == visit.Id && change.UndoneAt == null)
                    .OrderByDescending(change => change.ChangedAt)
                    .ThenByDescending(change => change.Id)
                    .Select(change => new { change.Id, change.Kind })
                    .FirstOrDefault(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        var (time, now) = (await db.ClinicTimeAsync(cancellationToken), clock.GetInstant());
        var (start, end, all) = (time.ToWall(found.StartsAt), time.ToWall(found.EndsAt), actor.SeesAllVisits());
        var isDue = time.DayOf(found.StartsAt) <= time.DayOf(now);
        var therapists = await db.Therapists
            .Where(therapist => therapist.Slug == found.TherapistSlug
                || (all && therapist.IsActive && therapist.Services.Any(service => service.Id == found.ServiceId)))
            .OrderBy(therapist => therapist.DisplayOrder)
            .Select(therapist => new { therapist.Slug, therapist.Name })
            .ToListAsync(cancellationToken);
        var rooms = found.Channel == Channel.InPerson
            ? await db.TreatmentRooms.Where(room => room.IsInUse).OrderBy(room => room.DisplayOrder)
                .Select(room => new CalendarColumn(room.Id.Value, room.Name, "")).ToListAsync(cancellationToken)
            : [];
        return new DeskVisitPage(
            id.Value,
            new PersonName(found.FirstName, found.LastName).Full,
            found.Phone,
            found.Email,
            new MissedVisits(found.NoShows, found.Late).Words,
            found.Service,
            found.TherapistName,
            found.RoomName ?? BookingWords.Channel(found.Channel),
            start,
            end,
            found.Status,
            $"Booked {(found.BookedBy is null ? "online" : $"by {found.BookedBy}")} on {TimeWords.Day(time.ToWall(found.BookedAt))}",
            DeskWords.Steps(found.Status, isDue, found.StartsAt <= now && !found.IsCharted),
            // A booking is taken back by cancelling it, with its reason and its mail.
            found.IsCharted || found.Last is null || DeskWords.Undo(found.Last.Kind) is not { } undo ? null : (found.Last.Id, undo),
            found.Status is AppointmentStatus.Booked or AppointmentStatus.Requested or AppointmentStatus.Arrived && !found.IsCharted
                && time.DayOf(found.EndsAt) >= time.DayOf(now),
            [.. therapists.Select(therapist => (therapist.Slug, therapist.Name))],
            rooms,
            move ?? new DeskMoveForm
            {
                Day = DateOnly.FromDateTime(start.DateTime),
                Time = TimeOnly.FromDateTime(start.DateTime),
                Minutes = (int)(found.EndsAt - found.StartsAt).TotalMinutes,
                Therapist = found.TherapistSlug,
                Seen = found.Sequence,
            })
        {
            After = found.Before is { } before ? VisitThread.After(before.Name, time.ToWall(before.StartsAt)) : null,
            HasFollowOn = found.IsConsult && found.StartsAt <= now
                && found.Status is AppointmentStatus.Booked or AppointmentStatus.Arrived or AppointmentStatus.Done,
        };
    }
}
