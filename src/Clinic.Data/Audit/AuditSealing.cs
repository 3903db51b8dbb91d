using Clinic.Domain.Audit;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Audit;

/// <summary>Closes the trail behind what has been written so far.</summary>
public static class AuditSealing
{
    /// <summary>
    /// Adds a seal over the entries that came since the last one. Whoever writes is kept waiting for a tenth of a second at most, and only
    /// while another write is under way.
    /// </summary>
    /// <returns>Null where no entry came.</returns>
    /// <exception cref="Npgsql.PostgresException">The lock was not got (55P03), or another program sealed at the same time (23505): try later.</exception>
    public static async Task<AuditSeal?> SealAsync(this ClinicDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await LastEntryAsync(db, cancellationToken) is not { } lastEntry)
        {
            return null;
        }

        var before = await db.AuditSeals.AsNoTracking().OrderByDescending(seal => seal.Id).FirstOrDefaultAsync(cancellationToken);
        var (id, after) = (before is null ? 1 : before.Id + 1, before?.LastEntry ?? 0);
        if (lastEntry <= after)
        {
            return null;
        }

        using var chain = new AuditChain(before?.Hash ?? []);
        await foreach (var entry in db.AuditEntries.AsNoTracking().Where(entry => entry.Id > after && entry.Id <= lastEntry)
            .OrderBy(entry => entry.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            chain.Add(entry);
        }

        var entries = chain.Entries;
        var seal = new AuditSeal
        {
            Id = id,
            AfterEntry = after,
            LastEntry = lastEntry,
            Entries = entries,
            Hash = chain.Close(id, after, lastEntry, now),
            SealedAt = now,
        };
        db.AuditSeals.Add(seal);
        await db.SaveChangesAsync(cancellationToken);
        return seal;
    }

    /// <summary>With the lock in hand nobody is between getting a number and committing it: no smaller one comes later.</summary>
    private static async Task<long?> LastEntryAsync(ClinicDbContext db, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"set local lock_timeout = '100ms'", cancellationToken);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(7261947311003)", cancellationToken);
        var last = await db.AuditEntries.MaxAsync(entry => (long?)entry.Id, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return last;
    }
}
