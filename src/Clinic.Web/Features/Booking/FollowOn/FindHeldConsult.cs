using Clinic.Data;
using Clinic.Data.Booking;
using Clinic.Data.Practice;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Booking;
using Clinic.Domain.Clients;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.FollowOn;

/// <summary>Finds the consult behind a private link, once it has taken place.</summary>
public sealed class FindHeldConsult(ClinicDbContext db, PrivateLinks links, TimeProvider clock)
{
    /// <returns>Null when the link is none, or its visit is no consult that took place.</returns>
    public async Task<HeldConsult?> ExecuteAsync(string token, CancellationToken cancellationToken)
    {
        if (await links.OpenAsync(LinkPurpose.Visit, token, cancellationToken) is not { } link)
        {
            return null;
        }

        var (id, now) = (new Id<Appointment>(link.RecordId), clock.GetInstant());
        var time = await db.ClinicTimeAsync(cancellationToken);
        var found = await db.Appointments.Standing()
            .Where(visit => visit.Id == id && visit.EndsAt <= now && visit.Service!.Price == 0 && visit.Client!.Email != null)
            .Where(visit => visit.Status != AppointmentStatus.Requested && visit.Status != AppointmentStatus.NoShow)
            .Select(visit => new
            {
                visit.Client!.FirstName,
                visit.Client.LastName,
                visit.Client.Email,
                Phone = visit.Phone ?? visit.Client.Phone,
                visit.Region,
                ServiceName = visit.Service!.Name,
                Therapist = visit.Therapist!.Slug,
                TherapistName = visit.Therapist.Name,
                visit.StartsAt,
                Booked = db.Appointments.Standing().Where(next => next.FollowsId == id).OrderBy(next => next.StartsAt).Select(next => (DateTimeOffset?)next.StartsAt).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        return found is null
            ? null
            : new HeldConsult(
                id,
                new PersonName(found.FirstName, found.LastName),
                found.Email!,
                found.Phone,
                found.Region,
                found.ServiceName,
                found.Therapist,
                found.TherapistName,
                time.ToWall(found.StartsAt),
                found.Booked is { } booked ? time.ToWall(booked) : null);
    }
}
