using Clinic.Data;
using Clinic.Data.Charting;
using Clinic.Domain.Accounts;
using Clinic.Domain.Clients;
using Clinic.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.Appointments;

/// <summary>Reads what a therapist has still to write, and for the owner how much each therapist has, without whose charts they are.</summary>
public sealed class ReadUnfinishedNotes(ClinicDbContext db)
{
    private const int Most = 20;

    public async Task<UnfinishedNotesPart> ExecuteAsync(Actor actor, ClinicTime time, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var lines = new List<UnfinishedNotesPart.Line>();
        var total = 0;
        if (actor.Is(Role.Therapist) && actor.TherapistId is not null)
        {
            var all = db.Visits.Unfinished(db, actor)
                .Select(visit => new { visit.AppointmentId, visit.Appointment!.StartsAt, visit.Client!.FirstName, visit.Client.LastName, IsOpen = true })
                .Concat(db.Appointments.Uncharted(db, actor, now)
                    .Select(visit => new { AppointmentId = visit.Id, visit.StartsAt, visit.Client!.FirstName, visit.Client.LastName, IsOpen = false }));
            var first = await all.OrderBy(note => note.StartsAt).ThenBy(note => note.AppointmentId).Take(Most).ToListAsync(cancellationToken);
            total = first.Count < Most ? first.Count : await all.CountAsync(cancellationToken);
            lines = first.ConvertAll(note => new UnfinishedNotesPart.Line(
                note.AppointmentId, new PersonName(note.FirstName, note.LastName).Full, TimeWords.Day(time.ToWall(note.StartsAt)), note.IsOpen));
        }

        return new UnfinishedNotesPart(lines, total, actor.Is(Role.Owner) ? await CountsAsync(now, cancellationToken) : []);
    }

    private async Task<IReadOnlyList<UnfinishedNotesPart.Count>> CountsAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var since = now - UnfinishedNotes.AskedFor;
        return await db.Database.SqlQuery<UnfinishedNotesPart.Count>(
            $"""
            select t.name, count(*)::int as notes
            from (
                select v.therapist_id from visits v where v.finished_at is null
                union all
                select a.therapist_id
                from appointments a
                where a.starts_at >= {since} and a.ends_at <= {now} and a.status in ('booked', 'arrived', 'done')
                    and not exists (select from visits v where v.appointment_id = a.id)
                    and not exists (select from voided_visits w where w.appointment_id = a.id)) as left_over
            join therapists t on t.id = left_over.therapist_id
            group by t.id, t.name
            order by count(*) desc, t.name
            """).ToListAsync(cancellationToken);
    }
}
