using Clinic.Data.Booking;
using Clinic.Domain.Accounts;
using Clinic.Domain.Booking;
using Clinic.Domain.Booking.WaitingList;
using Clinic.Domain.Charting;
using Clinic.Domain.Clients;
using Clinic.Domain.HomeCare;
using Clinic.Domain.Screening;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Clients;

/// <summary>
/// What a member of staff may see. Client and clinical data are looked up through these and nowhere else: what is not
/// visible is not there, so the answer is 404 whether a record exists or not.
/// </summary>
public static class ClientAccess
{
    /// <summary>Names and contacts: everybody's for the desk and the owner, otherwise those of the therapist's own clients.</summary>
    public static IQueryable<Client> VisibleTo(this DbSet<Client> clients, ClinicDbContext db, Actor actor) =>
        actor.Is(Role.Desk) || actor.Is(Role.Owner) ? clients : clients.WithChartsVisibleTo(db, actor);

    /// <summary>
    /// Clients whose charts may be opened: a therapist's own (with a past or booked visit with her), those she treated in somebody else's
    /// visit, those of a therapist whose charts were handed over to her, or all of them where the practice lets the whole team see every
    /// chart. Nobody else opens a chart.
    /// </summary>
    public static IQueryable<Client> WithChartsVisibleTo(this DbSet<Client> clients, ClinicDbContext db, Actor actor) =>
        !actor.Is(Role.Therapist) || actor.TherapistId is not { } therapist
            ? clients.Where(client => false)
            : clients.Where(client =>
                db.Practice.Any(practice => practice.TeamSeesAllCharts)
                || db.Appointments.Standing().Any(appointment => appointment.ClientId == client.Id
                    && (appointment.TherapistId == therapist
                        || db.ChartHandovers.Any(handed => handed.ToTherapistId == therapist && handed.FromTherapistId == appointment.TherapistId)))
                || db.VisitTherapists.Any(second => second.TherapistId == therapist
                    && db.Visits.Any(visit => visit.Id == second.VisitId && visit.ClientId == client.Id)));

    /// <summary>Visits in the charts the actor may open.</summary>
    public static IQueryable<Visit> VisibleTo(this DbSet<Visit> visits, ClinicDbContext db, Actor actor) =>
        visits.Where(visit => db.Clients.WithChartsVisibleTo(db, actor).Any(client => client.Id == visit.ClientId));

    /// <summary>Take-home sheets of the charts the actor may open.</summary>
    public static IQueryable<Sheet> VisibleTo(this DbSet<Sheet> sheets, ClinicDbContext db, Actor actor) =>
        sheets.Where(sheet => db.Clients.WithChartsVisibleTo(db, actor).Any(client => client.Id == sheet.ClientId));

    /// <summary>
    /// Whether she sees whose visit each one is. Of a visit that is not her own a therapist learns from the calendar that the time is taken,
    /// and nothing else.
    /// </summary>
    public static bool SeesAllVisits(this Actor actor) => actor.Is(Role.Desk) || actor.Is(Role.Owner);

    /// <summary>Booked visits: all of them for the desk and the owner, otherwise the therapist's own.</summary>
    public static IQueryable<Appointment> VisibleTo(this DbSet<Appointment> appointments, Actor actor) =>
        actor.SeesAllVisits()
            ? appointments
            : appointments.Where(appointment => appointment.TherapistId == actor.TherapistId);

    /// <summary>Who waits for a time: everybody for the desk and the owner, otherwise those who wait for the therapist herself.</summary>
    public static IQueryable<WaitingListEntry> VisibleTo(this DbSet<WaitingListEntry> entries, Actor actor) =>
        actor.Is(Role.Desk) || actor.Is(Role.Owner)
            ? entries
            : entries.Where(entry => entry.TherapistId == actor.TherapistId && entry.TherapistId != null);

    /// <summary>Answers to red flags in the charts the actor may open. Who only books and calls needs the level, never these.</summary>
    public static IQueryable<RedFlagCheck> VisibleTo(this DbSet<RedFlagCheck> checks, ClinicDbContext db, Actor actor) =>
        checks.Where(check => db.Clients.WithChartsVisibleTo(db, actor).Any(client => client.Id == check.Appointment!.ClientId));

    /// <summary>
    /// Red flags of a coming visit for which the actor is one to call the client: those of the same day for whoever sees the visit, the
    /// others for the therapist who is to look first.
    /// </summary>
    public static IQueryable<RedFlagCheck> CalledForBy(this DbSet<RedFlagCheck> checks, ClinicDbContext db, Actor actor, DateTimeOffset now) =>
        checks.Where(check =>
            check.Appointment!.EndsAt > now
            && db.Appointments.VisibleTo(actor).Standing().Any(visit => visit.Id == check.AppointmentId)
            && (check.Level == RedFlagLevel.SameDay
                || (check.Level == RedFlagLevel.TherapistFirst && check.Appointment.TherapistId == actor.TherapistId)));
}
