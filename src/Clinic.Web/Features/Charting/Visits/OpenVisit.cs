using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Booking;
using Clinic.Data.Clients;
using Clinic.Data.Practice;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Booking;
using Clinic.Domain.Charting;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Clinic.Web.Features.Charting.Visits;

/// <summary>Opens the visit of an appointment, or finds it when it is open already.</summary>
public sealed class OpenVisit(ClinicDbContext db)
{
    public async Task<Outcome<Visit>> ExecuteAsync(
        Id<Appointment> appointmentId, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var appointment = await db.Appointments.Standing().AsNoTracking()
            .Where(candidate => candidate.Id == appointmentId)
            .Where(candidate => db.Clients.WithChartsVisibleTo(db, actor).Any(client => client.Id == candidate.ClientId))
            .SingleOrDefaultAsync(cancellationToken);
        if (appointment is null)
        {
            return new NotThere();
        }

        if (await FindAsync(appointmentId, cancellationToken) is { } open)
        {
            return open;
        }

        // Each appointment has one visit: charted ahead by mistake, the real session could not be charted any more.
        var time = await db.ClinicTimeAsync(cancellationToken);
        if (time.DayOf(appointment.StartsAt) > time.DayOf(now))
        {
            return new VisitNotYet(appointment.ClientId);
        }

        var visit = new Visit
        {
            AppointmentId = appointment.Id,
            ClientId = appointment.ClientId,
            TherapistId = appointment.TherapistId,
            OpenedAt = now,
        };
        db.Visits.Add(visit);
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellationToken))
        {
            await db.NameActorAsync(actor, null, cancellationToken);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                await transaction.CommitAsync(cancellationToken);
                return visit;
            }
            catch (DbUpdateException exception) when (exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
            {
                // A second tap opened it a moment ago.
            }
        }

        return (await FindAsync(appointmentId, cancellationToken))!;
    }

    private Task<Visit?> FindAsync(Id<Appointment> appointmentId, CancellationToken cancellationToken) =>
        db.Visits.AsNoTracking().SingleOrDefaultAsync(visit => visit.AppointmentId == appointmentId, cancellationToken);
}
