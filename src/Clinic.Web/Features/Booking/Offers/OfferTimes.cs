using Clinic.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Clinic.Web.Features.Booking.Offers;

/// <summary>
/// The worker of the waiting list: looks whenever the calendar changes, in whichever program that happens, and every half a minute,
/// because time ends offers, too.
/// </summary>
public sealed partial class OfferTimes(OfferRound round, IServiceScopeFactory scopes, ILogger<OfferTimes> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan AfterAFault = TimeSpan.FromSeconds(10);

    /// <summary>Changes that come this close together are looked at once.</summary>
    private static readonly TimeSpan Together = TimeSpan.FromMilliseconds(100);

    /// <summary>Where the calendar never rests, somebody still looks.</summary>
    private const int MostTogether = 50;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogFailed(logger, fault);
                await Task.Delay(AfterAFault, stoppingToken);
            }
        }
    }

    private async Task ListenAsync(CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ClinicDbContext>();
        await db.Database.OpenConnectionAsync(stoppingToken);
        await db.Database.ExecuteSqlRawAsync("listen clinic_calendar", stoppingToken);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        while (true)
        {
            await round.ExecuteAsync(stoppingToken);
            if (await connection.WaitAsync(Pause, stoppingToken))
            {
                for (var nth = 0; nth < MostTogether && await connection.WaitAsync(Together, stoppingToken); nth++)
                {
                    // One look sees them all.
                }
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The waiting list could not be looked at; tried again in a few seconds.")]
    private static partial void LogFailed(ILogger logger, Exception fault);
}
