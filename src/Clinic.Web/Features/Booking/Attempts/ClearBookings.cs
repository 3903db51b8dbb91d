namespace Clinic.Web.Features.Booking.Attempts;

/// <summary>The worker behind <see cref="ClearingRound"/>: once a minute.</summary>
internal sealed partial class ClearBookings(ClearingRound round, TimeProvider clock, ILogger<ClearBookings> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await round.ExecuteAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogFailed(logger, fault);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Requests, holds and old booking answers that have ended could not be cleared; tried again in a minute.")]
    private static partial void LogFailed(ILogger logger, Exception fault);
}
