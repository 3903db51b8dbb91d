using Clinic.Data;
using Clinic.Data.Booking;
using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Domain.Clients;
using Clinic.Domain.Practice;
using Clinic.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.Attempts;

/// <summary>Reads what decides how somebody books, in one statement.</summary>
public sealed class ReadClientHistory(ClinicDbContext db)
{
    /// <summary>
    /// A family shares an address, so a visit at the same time is hers where email and first name are the same; whether she wrote her
    /// last name this time does not matter.
    /// </summary>
    /// <param name="known">Null for somebody who is not on file.</param>
    public async Task<ClientHistory> ExecuteAsync(
        Client? known, PersonName name, string email, TimeSlot visit, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Id<Client>? id = known?.Id;
        var counting = db.Appointments.Where(appointment => appointment.ClientId == id
            && (appointment.Status == AppointmentStatus.Booked
                || appointment.Status == AppointmentStatus.Arrived
                || appointment.Status == AppointmentStatus.Done));
#pragma warning disable CA1304, CA1311, CA1862 // None of it runs here: it becomes SQL's lower().
        return await db.Practice
            .Select(_ => new ClientHistory(
                counting.Any(),
                counting.Where(appointment => appointment.StartsAt <= now)
                    .OrderByDescending(appointment => appointment.StartsAt)
                    .Select(appointment => (Id<Therapist>?)appointment.TherapistId)
                    .FirstOrDefault(),
                db.Appointments.Standing().Any(appointment =>
                    (appointment.Status != AppointmentStatus.Requested || appointment.DecideBy > now)
                    && appointment.StartsAt < visit.End && appointment.EndsAt > visit.Start
                    && appointment.Client!.Email!.ToLower() == email.ToLower()
                    && appointment.Client.FirstName.ToLower() == name.First.ToLower())))
            .SingleAsync(cancellationToken);
#pragma warning restore CA1304, CA1311, CA1862
    }
}
