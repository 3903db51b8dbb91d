using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Domain.Clients;

namespace Clinic.Data.Booking;

public static class AppointmentQueries
{
    /// <summary>Visits that take place or did, or may: not those that were cancelled, declined or never decided.</summary>
    public static IQueryable<Appointment> Standing(this IQueryable<Appointment> appointments) =>
        appointments.Where(appointment =>
            appointment.Status != AppointmentStatus.Cancelled
            && appointment.Status != AppointmentStatus.Declined
            && appointment.Status != AppointmentStatus.Expired);

    /// <summary>Visits that are booked and still to come. All mail about a visit asks here.</summary>
    public static IQueryable<Appointment> StillToCome(this IQueryable<Appointment> appointments, DateTimeOffset now) =>
        appointments.Where(appointment => appointment.StartsAt > now && appointment.Status == AppointmentStatus.Booked);

    /// <summary>
    /// The visit with which a confirmation begins: the one it was queued for, or where that is off or over, the next of its series that is
    /// still to come. A series is confirmed by one mail.
    /// </summary>
    public static IQueryable<Appointment> ConfirmedFirst(this IQueryable<Appointment> appointments, Id<Appointment> queuedFor, DateTimeOffset now) =>
        appointments
            .Where(appointment => appointment.Id == queuedFor
                || (appointment.SeriesId != null
                    && appointments.Any(asked => asked.Id == queuedFor && asked.SeriesId == appointment.SeriesId)))
            .OrderByDescending(appointment => appointment.Status == AppointmentStatus.Booked && appointment.StartsAt > now)
            .ThenByDescending(appointment => appointment.Id == queuedFor)
            .ThenBy(appointment => appointment.StartsAt)
            .Take(1);

    /// <summary>Visits of clients who agree to be reminded, as of now.</summary>
    public static IQueryable<Appointment> WithReminders(this IQueryable<Appointment> appointments) =>
        appointments.Where(appointment => appointment.Client!.Consents.Any(
            consent => consent.Purpose == ConsentPurpose.Reminders && consent.WithdrawnAt == null));
}
