using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Domain.Time;
using Clinic.Web.Features.Booking.Attempts;
using Clinic.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.WallTimes;

/// <summary>
/// A visit is agreed by the clock on the wall. Where the rule of its zone has changed since, it goes to the moment at which the wall shows
/// that time now, and the client gets a mail that puts her calendar right. Where that place is taken it stays, and the log names it.
/// </summary>
public sealed partial class KeepWallTimes(
    IServiceScopeFactory scopes, CalendarAttempts attempts, TimeProvider clock, ILogger<KeepWallTimes> logger)
{
    /// <returns>How many visits went to another moment, and how many would have had to and could not.</returns>
    public async Task<(int Kept, int Left)> ExecuteAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetInstant();
        var (kept, left) = (0, 0);
        foreach (var (visit, start) in await FindAsync(now, cancellationToken))
        {
            var isKept = start is { } moment
                && moment > now
                && await attempts.RunAsync(
                    services => services.GetRequiredService<WallTimeAttempt>().TryAsync(visit, moment, now, cancellationToken), cancellationToken)
                    is { Refusal: null };
            if (isKept)
            {
                kept++;
            }
            else
            {
                left++;
                LogLeft(logger, visit);
            }
        }

        if (kept > 0)
        {
            LogKept(logger, kept);
        }

        return (kept, left);
    }

    /// <summary>The visits to come that the wall shows at another time than was agreed, in an order in which none is in the way of the next.</summary>
    /// <returns>With the moment they go to; null where the clock skips the time now.</returns>
    private async Task<IReadOnlyList<(Id<Appointment> Visit, DateTimeOffset? Start)>> FindAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var visits = await scope.ServiceProvider.GetRequiredService<ClinicDbContext>().Appointments
            .Where(visit => visit.StartsAt > now && visit.WallStart != null
                && (visit.Status == AppointmentStatus.Booked || visit.Status == AppointmentStatus.Requested))
            .Select(visit => new { visit.Id, visit.StartsAt, Wall = visit.WallStart!.Value, Zone = visit.WallZone! })
            .ToListAsync(cancellationToken);
        var zones = visits.Select(visit => visit.Zone).Distinct().ToDictionary(zone => zone, zone => new ClinicTime(zone));
        var off = visits
            .Where(visit => zones[visit.Zone].ToWall(visit.StartsAt).DateTime != visit.Wall)
            .Select(visit => (
                visit.Id, visit.StartsAt, Start: zones[visit.Zone].ToInstant(DateOnly.FromDateTime(visit.Wall), TimeOnly.FromDateTime(visit.Wall))))
            .ToLookup(visit => visit.Start > visit.StartsAt);
        return
        [
            .. off[false].OrderBy(visit => visit.StartsAt).Select(visit => (visit.Id, visit.Start)),
            .. off[true].OrderByDescending(visit => visit.StartsAt).Select(visit => (visit.Id, visit.Start)),
        ];
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} visits went to another moment, because the rule of their time zone changed: their time on the wall is the same.")]
    private static partial void LogKept(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The rule of the time zone changed, and visit {Visit} could not keep its time on the wall: that is taken, skipped or past. Call the client and move it.")]
    private static partial void LogLeft(ILogger logger, Id<Appointment> visit);
}
