using Microsoft.EntityFrameworkCore;

namespace Clinic.Data;

/// <summary>Brings the database up to date. Several processes may start at once: one migrates, the others wait.</summary>
public static class Migrator
{
    /// <summary>Any number will do, as long as nothing else in this database locks it.</summary>
    private const long LockKey = 7_261_947_311_002;

    /// <summary>The migrations that the database still waits for, in order. Any role that reads may ask.</summary>
    public static async Task<IReadOnlyList<string>> PendingAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var db = ClinicData.Open(connectionString);
        return [.. await db.Database.GetPendingMigrationsAsync(cancellationToken)];
    }

    /// <param name="ownerConnectionString">Of the role that owns the tables; the program's own role may not alter them.</param>
    /// <returns>The migrations that were applied, in order; empty when nothing was to be done.</returns>
    public static async Task<IReadOnlyList<string>> MigrateAsync(string ownerConnectionString, CancellationToken cancellationToken)
    {
        await using var db = ClinicData.Open(ownerConnectionString);
        await db.Database.OpenConnectionAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_lock({LockKey})", cancellationToken);
        try
        {
            var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
            await db.Database.MigrateAsync(cancellationToken);
            return pending;
        }
        finally
        {
            await db.Database.ExecuteSqlAsync($"select pg_advisory_unlock({LockKey})", CancellationToken.None);
        }
    }
}
