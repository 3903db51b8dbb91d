using Clinic.Data;
using Clinic.Data.Booking;
using Clinic.Domain.Clients;
using Clinic.Domain.Practice;
using Clinic.Web.Features.Availability;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.Attempts;

/// <summary>Reads how a service is booked online by this person: whoever has been here before is no new client.</summary>
public sealed class ReadClientRule(ClinicDbContext db)
{
    public async Task<ClientRule> ExecuteAsync(
        ServiceOffer offer, PersonName name, string email, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (offer.NewClients == offer.ExistingClients)
        {
            return offer.NewClients;
        }

        var sameEmail = await db.Clients
            .FromSql($"select * from clients where lower(email) = lower({email})")
            .AsNoTracking()
            .Where(client => db.Appointments.Standing().Any(visit => visit.ClientId == client.Id && visit.StartsAt <= now))
            .ToListAsync(cancellationToken);
        return sameEmail.Exists(name.IsNameOf) ? offer.ExistingClients : offer.NewClients;
    }
}
