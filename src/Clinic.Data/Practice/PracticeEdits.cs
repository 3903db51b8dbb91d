using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Clinic.Data.Practice;

public static class PracticeEdits
{
    /// <summary>Names what is locked; 1001 are the days of the calendar.</summary>
    private const int EditLock = 1_002;

    /// <summary>
    /// Begins to change what the clinic offers, or when: one change after another, so that two of them never see the same state. They are
    /// rare and short.
    /// </summary>
    public static async Task<IDbContextTransaction> BeginEditAsync(this ClinicDbContext db, CancellationToken cancellationToken)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({EditLock}, 0)", cancellationToken);
        return transaction;
    }
}
