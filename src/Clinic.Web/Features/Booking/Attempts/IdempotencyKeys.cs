using Clinic.Data;
using Clinic.Web.Hosting.Faults;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.Attempts;

/// <summary>Remembers the answer to each attempt for a day, in the transaction of the attempt itself.</summary>
internal sealed class IdempotencyKeys(ClinicDbContext db)
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    /// <summary>Whether something else was asked under this key and has its answer.</summary>
    public Task<bool> IsOfOtherRequestAsync(string key, byte[] hash, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var expired = now - Life;
        return db.IdempotencyEntries.AnyAsync(
            entry => entry.Key == key && entry.RequestHash != hash && entry.CreatedAt >= expired, cancellationToken);
    }

    /// <summary>Takes the key for this request, or gives the answer that the same request got before.</summary>
    public async Task<(KeyClaim Claim, StoredAnswer? Answer)> ClaimAsync(
        string key, byte[] hash, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var expired = now - Life;
        try
        {
            // Waits while another transaction holds the key. A row that has had its day is taken over.
            var taken = await db.Database.ExecuteSqlAsync(
                $"""
                insert into idempotency_entries as old (key, request_hash, answer, created_at) values ({key}, {hash}, null, {now})
                on conflict (key) do update set request_hash = excluded.request_hash, answer = null, created_at = excluded.created_at
                where old.created_at < {expired}
                """,
                cancellationToken);
            if (taken == 1)
            {
                return (KeyClaim.Ours, null);
            }
        }
        catch (Exception fault) when (TransientFaults.IsLockTimeout(fault))
        {
            return (KeyClaim.StillDeciding, null);
        }

        var entry = await db.IdempotencyEntries.AsNoTracking().SingleOrDefaultAsync(found => found.Key == key, cancellationToken);
        return entry switch
        {
            null => (KeyClaim.Gone, null),
            _ when !entry.RequestHash.AsSpan().SequenceEqual(hash) => (KeyClaim.OtherRequest, null),
            { Answer: null } => (KeyClaim.StillDeciding, null),
            _ => (KeyClaim.Answered, StoredAnswer.Parse(entry.Answer)),
        };
    }

    /// <summary>Stores the answer. One that changes nothing but this row need not be on the disk before it is given.</summary>
    public Task AnswerAsync(string key, StoredAnswer answer, bool isBooked, CancellationToken cancellationToken) => isBooked
        ? db.Database.ExecuteSqlAsync($"update idempotency_entries set answer = {answer.ToJson()} where key = {key}", cancellationToken)
        : db.Database.ExecuteSqlAsync(
            $"set local synchronous_commit = off; update idempotency_entries set answer = {answer.ToJson()} where key = {key}",
            cancellationToken);
}
