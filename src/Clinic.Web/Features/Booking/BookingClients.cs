using Clinic.Data;
using Clinic.Domain.Clients;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking;

/// <summary>Finds the person a booking is for among the clinic's clients, or adds her.</summary>
internal sealed class BookingClients(ClinicDbContext db)
{
    /// <summary>Names what is locked; the second number stands for the email address.</summary>
    private const int EmailLock = 1_002;

    /// <summary>
    /// The client with this email and this name, in any case: a family shares an address. What we know of a client is
    /// never overwritten by what a stranger typed; only a missing phone number is filled in.
    /// </summary>
    public async Task<Client> FindOrAddAsync(BookingRequest request, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // Two first bookings of one person on two days must not make two clients. Taken after the days, always.
        await db.Database.ExecuteSqlAsync(
            $"select pg_advisory_xact_lock({EmailLock}, hashtext(lower({request.Email})))", cancellationToken);
        var sameEmail = await db.Clients
            .FromSql($"select * from clients where lower(email) = lower({request.Email})")
            .Include(candidate => candidate.Consents)
            .OrderBy(candidate => candidate.CreatedAt)
            .ToListAsync(cancellationToken);
        var client = sameEmail.Find(request.Name.IsNameOf);
        if (client is null)
        {
            client = new Client
            {
                FirstName = request.Name.First,
                LastName = request.Name.Last,
                Email = request.Email,
                CreatedAt = now,
            };
            db.Clients.Add(client);
        }

        client.Phone ??= request.Phone;
        foreach (var purpose in request.Consents.Distinct())
        {
            var wording = ConsentWords.Wording(purpose);
            if (!client.Consents.Any(given => given.Purpose == purpose && given.Wording == wording && given.WithdrawnAt is null))
            {
                db.Consents.Add(new Consent { ClientId = client.Id, Purpose = purpose, Wording = wording, GivenAt = now });
            }
        }

        return client;
    }
}
