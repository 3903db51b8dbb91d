using Clinic.Web.Features.Booking.WallTimes;

namespace Clinic.Web.Features.Booking.Attempts;

/// <summary>The worker behind <see cref="ClearingRound"/>, once a minute, and <see cref="KeepWallTimes"/>, once.</summary>
internal sealed partial class ClearBookings(ClearingRound round, KeepWallTimes keepWallTimes, TimeProvider clock, ILogger<ClearBookings> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A program reads the rules of zones once, so those that changed come with a new start.
        var areWallTimesKept = false;
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await round.ExecuteAsync(stoppingToken);
                if (!areWallTimesKept)
                {
                    await keepWallTimes.ExecuteAsync(stoppingToken);
                    areWallTimesKept = true;
                }
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogFailed(logger, fault);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Requests, holds and old booking answers that have ended could not be cleared, or wall times not kept; tried again in a minute.")]
    private static partial void LogFailed(ILogger logger, Exception fault);
}
