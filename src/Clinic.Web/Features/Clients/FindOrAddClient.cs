using Clinic.Data;
using Clinic.Domain.Clients;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clients;

/// <summary>
/// Finds a person among the clinic's clients, or adds her. Call inside the transaction of what she does; it is stored by the
/// caller's <c>SaveChanges</c>.
/// </summary>
public sealed class FindOrAddClient(ClinicDbContext db)
{
    /// <summary>Names what is locked; the second number stands for the email address.</summary>
    private const int EmailLock = 1_002;

    /// <summary>What <see cref="FindAsync"/> finds, or a new client, with what she agrees to.</summary>
    public async Task<Client> ExecuteAsync(
        PersonName name, string email, string? phone, IEnumerable<ConsentPurpose> consents, DateTimeOffset now, CancellationToken cancellationToken) =>
        Keep(await FindAsync(name, email, cancellationToken), name, email, phone, consents, now);

    /// <summary>
    /// The client with this email and this name, in any case: a family shares an address. Null when nobody is known by both. The
    /// email is the caller's until her transaction ends.
    /// </summary>
    public async Task<Client?> FindAsync(PersonName name, string email, CancellationToken cancellationToken)
    {
        // Two first bookings of one person on two days must not make two clients. Taken after the days, always.
        await db.Database.ExecuteSqlAsync(
            $"select pg_advisory_xact_lock({EmailLock}, hashtext(lower({email})))", cancellationToken);
        var sameEmail = await db.Clients
            .FromSql($"select * from clients where lower(email) = lower({email})")
            .Include(candidate => candidate.Consents)
            .OrderBy(candidate => candidate.CreatedAt)
            .ToListAsync(cancellationToken);
        return sameEmail.Find(name.IsNameOf);
    }

    /// <summary>
    /// Adds who is not known, and what she agrees to. What we know of a client is never overwritten by what a stranger typed; only a
    /// missing phone number is filled in.
    /// </summary>
    /// <param name="client">What <see cref="FindAsync"/> found.</param>
    public Client Keep(
        Client? client, PersonName name, string email, string? phone, IEnumerable<ConsentPurpose> consents, DateTimeOffset now)
    {
        if (client is null)
        {
            client = new Client { FirstName = name.First, LastName = name.Last, Email = email, CreatedAt = now };
            db.Clients.Add(client);
        }

        client.Phone ??= phone;
        foreach (var purpose in consents.Distinct())
        {
            var wording = ConsentWords.Wording(purpose);
            if (!client.Consents.Any(given => given.Purpose == purpose && given.Wording == wording && given.WithdrawnAt is null))
            {
                db.Consents.Add(new Consent { ClientId = client.Id, Purpose = purpose, Wording = wording, GivenAt = now });
            }
        }

        return client;
    }

    /// <summary>The client without an email address who has this number and this name, or a new one.</summary>
    public async Task<Client> ByPhoneAsync(PersonName name, string phone, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var digits = string.Concat(phone.Where(char.IsAsciiDigit));
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({EmailLock}, hashtext({digits}))", cancellationToken);
        var samePhone = await db.Clients
            .FromSql($"select * from clients where email is null and regexp_replace(phone, '[^0-9]', '', 'g') = {digits}")
            .OrderBy(candidate => candidate.CreatedAt)
            .ToListAsync(cancellationToken);
        var client = samePhone.Find(name.IsNameOf);
        if (client is null)
        {
            client = new Client { FirstName = name.First, LastName = name.Last, Phone = phone, CreatedAt = now };
            db.Clients.Add(client);
        }

        return client;
    }
}
