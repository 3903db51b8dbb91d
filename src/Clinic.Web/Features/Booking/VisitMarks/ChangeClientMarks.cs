using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Domain.Charting;
using Clinic.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.VisitMarks;

/// <summary>
/// What a client does to her own marks, until the visit begins: by the clock, or because the therapist opened its chart. The visit is held
/// meanwhile, so that two open pages never make an eleventh mark, and none outlives a cancellation.
/// </summary>
public sealed class ChangeClientMarks(ClinicDbContext db, TimeProvider clock)
{
    public Task<Outcome<ClientMark>> AddAsync(Id<Appointment> visit, ClientMark mark, CancellationToken cancellationToken) =>
        ChangeAsync<ClientMark>(
            visit,
            async _ =>
            {
                if (await db.ClientMarks.CountAsync(other => other.AppointmentId == visit, cancellationToken) >= ClientMark.MostPerVisit)
                {
                    return new MarksFull();
                }

                db.ClientMarks.Add(mark);
                await db.SaveChangesAsync(cancellationToken);
                return mark;
            },
            cancellationToken);

    /// <summary>A mark that is gone already stays gone.</summary>
    public Task<Outcome<Appointment>> RemoveAsync(Id<Appointment> visit, Guid markId, CancellationToken cancellationToken) =>
        ChangeAsync<Appointment>(
            visit,
            async held =>
            {
                await db.ClientMarks.Where(mark => mark.Id == markId && mark.AppointmentId == visit).ExecuteDeleteAsync(cancellationToken);
                return held;
            },
            cancellationToken);

    /// <param name="note">Null takes it away.</param>
    public Task<Outcome<Appointment>> NoteAsync(Id<Appointment> visit, Guid markId, string? note, CancellationToken cancellationToken) =>
        ChangeAsync<Appointment>(
            visit,
            async held =>
            {
                var changed = await db.ClientMarks.Where(mark => mark.Id == markId && mark.AppointmentId == visit)
                    .ExecuteUpdateAsync(row => row.SetProperty(mark => mark.Note, note), cancellationToken);
                return changed == 0 ? new NotThere() : held;
            },
            cancellationToken);

    private async Task<Outcome<T>> ChangeAsync<T>(Id<Appointment> visit, Func<Appointment, Task<Outcome<T>>> changeAsync, CancellationToken cancellationToken)
        where T : class
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var held = await db.Appointments.FromSql($"select * from appointments where id = {visit.Value} for update").AsNoTracking().ToListAsync(cancellationToken);
        if (held is not [{ } appointment])
        {
            return new AppointmentNotThere();
        }

        if (appointment.Status != AppointmentStatus.Booked || appointment.StartsAt <= clock.GetInstant()
            || await db.Visits.AnyAsync(charted => charted.AppointmentId == visit, cancellationToken))
        {
            return new VisitOver(appointment.Status);
        }

        await db.NameClientByLinkAsync(cancellationToken);
        var outcome = await changeAsync(appointment);
        await transaction.CommitAsync(cancellationToken);
        return outcome;
    }
}
