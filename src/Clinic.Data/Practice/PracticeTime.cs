using Clinic.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Practice;

public static class PracticeTime
{
    /// <summary>The clock on the clinic's wall.</summary>
    /// <exception cref="InvalidOperationException">The practice is not set up yet.</exception>
    public static async Task<ClinicTime> ClinicTimeAsync(this ClinicDbContext db, CancellationToken cancellationToken) =>
        new(await db.Practice.Select(practice => practice.TimeZone).SingleAsync(cancellationToken));
}
