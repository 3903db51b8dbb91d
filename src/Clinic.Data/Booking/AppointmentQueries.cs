using Clinic.Domain.Booking;
using Clinic.Domain.Clients;

namespace Clinic.Data.Booking;

public static class AppointmentQueries
{
    /// <summary>Visits that are still to come. All mail about a visit asks here, so a visit that is cancelled has to be left out here alone.</summary>
    public static IQueryable<Appointment> StillToCome(this IQueryable<Appointment> appointments, DateTimeOffset now) =>
        appointments.Where(appointment => appointment.StartsAt > now);

    /// <summary>Visits of clients who agree to be reminded, as of now.</summary>
    public static IQueryable<Appointment> WithReminders(this IQueryable<Appointment> appointments) =>
        appointments.Where(appointment => appointment.Client!.Consents.Any(
            consent => consent.Purpose == ConsentPurpose.Reminders && consent.WithdrawnAt == null));
}
