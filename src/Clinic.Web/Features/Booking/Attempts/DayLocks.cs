using Clinic.Data;
using Clinic.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.Attempts;

/// <summary>
/// Whoever changes the calendar of a clinic day has it for herself until her transaction ends. Taken in ascending order, so that two who
/// want the same days never wait for each other.
/// </summary>
public sealed class DayLocks(ClinicDbContext db)
{
    /// <summary>Names what is locked; the second number is the day.</summary>
    private const int DayLock = 1_001;

    /// <summary>Locks every clinic day that the stretches touch, in the transaction that is open. Waits two seconds at most for each.</summary>
    /// <exception cref="Npgsql.PostgresException">55P03: another one has a day for too long.</exception>
    public async Task TakeAsync(ClinicTime time, CancellationToken cancellationToken, params IReadOnlyList<TimeSlot> blocked)
    {
        foreach (var day in DaysOf(time, blocked))
        {
            await db.Database.ExecuteSqlAsync(
                $"set local lock_timeout = '2s'; set local statement_timeout = '5s'; select pg_advisory_xact_lock({DayLock}, {day})",
                cancellationToken);
        }
    }

    /// <summary>The same without waiting.</summary>
    /// <returns>False when another one has a day; <see cref="TakeAsync"/> then waits for it.</returns>
    public async Task<bool> TryTakeAsync(ClinicTime time, CancellationToken cancellationToken, params IReadOnlyList<TimeSlot> blocked)
    {
        foreach (var day in DaysOf(time, blocked))
        {
            var taken = await db.Database
                .SqlQuery<bool>($"""set local lock_timeout = '2s'; set local statement_timeout = '5s'; select pg_try_advisory_xact_lock({DayLock}, {day}) as "Value" """)
                .ToListAsync(cancellationToken);
            if (!taken[0])
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<int> DaysOf(ClinicTime time, IReadOnlyList<TimeSlot> blocked) =>
        blocked.SelectMany(slot => DaysOf(time, slot)).Distinct().Order();

    private static IEnumerable<int> DaysOf(ClinicTime time, TimeSlot slot)
    {
        var last = time.DayOf(slot.End.AddTicks(-1));
        for (var day = time.DayOf(slot.Start); day <= last; day = day.AddDays(1))
        {
            yield return day.DayNumber;
        }
    }
}
