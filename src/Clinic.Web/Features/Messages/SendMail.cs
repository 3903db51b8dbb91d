namespace Clinic.Web.Features.Messages;

/// <summary>The worker: one round after the other, as soon as the bell rings and every few seconds.</summary>
public sealed partial class SendMail(SendRound round, OutboxBell bell, MailSettings settings, ILogger<SendMail> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Route == MailRoute.Waits)
        {
            LogWaits(logger);
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await round.ExecuteAsync(stoppingToken) == SendRound.BatchSize)
                {
                    // As much again may be due.
                }
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogFailed(logger, fault);
            }

            await bell.WaitAsync(Pause, stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "No mail server is named (Smtp:Host): confirmations and reminders wait in the outbox, and nobody gets any.")]
    private static partial void LogWaits(ILogger logger);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The outbox could not be worked off; tried again in a few seconds.")]
    private static partial void LogFailed(ILogger logger, Exception fault);
}
