using Clinic.Data.Booking;

namespace Clinic.Web.Features.Booking.Live;

/// <summary>Hears of every change of the calendar and rings the bell, on one connection for the whole process. A lost one is made anew.</summary>
internal sealed partial class WatchCalendar(
    CalendarNotices notices, CalendarNews news, CalendarBell bell, TimeProvider clock, ILogger<WatchCalendar> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await notices.ListenAsync(Ring, stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogLost(logger, fault.Message);
            }

            news.Lost();
            await Task.Delay(Pause, clock, stoppingToken);
        }
    }

    // First what pages are kept by: whoever the bell wakes looks at once.
    private void Ring()
    {
        news.Heard();
        bell.Ring();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Changes of the calendar are not heard of just now ({Reason}); tried again in two seconds.")]
    private static partial void LogLost(ILogger logger, string reason);
}
