using Clinic.Data.Clients;
using Clinic.Domain.Accounts;
using Clinic.Domain.Booking;
using Clinic.Domain.Charting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Charting;

/// <summary>What a therapist has still to write: visits that are open, and appointments that took place and have no chart.</summary>
public static class UnfinishedNotes
{
    /// <summary>How long an appointment without a chart is asked about.</summary>
    public static TimeSpan AskedFor { get; } = TimeSpan.FromDays(30);

    /// <summary>Open visits that are hers: her own, those she was added to, and those of a therapist whose charts were handed to her.</summary>
    public static IQueryable<Visit> Unfinished(this DbSet<Visit> visits, ClinicDbContext db, Actor actor) =>
        visits.VisibleTo(db, actor).Where(visit => visit.FinishedAt == null
            && (visit.TherapistId == actor.TherapistId
                || db.VisitTherapists.Any(second => second.VisitId == visit.Id && second.TherapistId == actor.TherapistId)
                || db.ChartHandovers.Any(handover => handover.FromTherapistId == visit.TherapistId && handover.ToTherapistId == actor.TherapistId)));

    /// <summary>Her appointments that are over, took place as far as anybody said, and have no chart.</summary>
    public static IQueryable<Appointment> Uncharted(this DbSet<Appointment> appointments, ClinicDbContext db, Actor actor, DateTimeOffset now)
    {
        var since = now - AskedFor;
        return appointments.TookPlace(now).Where(appointment => appointment.TherapistId == actor.TherapistId
            && appointment.StartsAt >= since
            && !db.Visits.Any(visit => visit.AppointmentId == appointment.Id)
            && !db.VoidedVisits.Any(voided => voided.AppointmentId == appointment.Id));
    }

    private static IQueryable<Appointment> TookPlace(this IQueryable<Appointment> appointments, DateTimeOffset now) =>
        appointments.Where(appointment => appointment.EndsAt <= now
            && (appointment.Status == AppointmentStatus.Booked
                || appointment.Status == AppointmentStatus.Arrived
                || appointment.Status == AppointmentStatus.Done));
}
