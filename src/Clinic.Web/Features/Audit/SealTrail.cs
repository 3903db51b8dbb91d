using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Web.Hosting;
using Clinic.Web.Hosting.Faults;
using Npgsql;

namespace Clinic.Web.Features.Audit;

/// <summary>The worker: seals the trail once a minute, and logs the seal, so that it is known outside the database too.</summary>
public sealed partial class SealTrail(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SealTrail> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<ClinicDbContext>();
                if (await db.SealAsync(clock.GetInstant(), stoppingToken) is { } seal)
                {
                    var head = AuditVerification.HeadOf(seal);
                    LogSealed(logger, head, seal.Entries);
                }
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogFailed(logger, TransientFaults.IsTransient(fault) || fault is NpgsqlException ? null : fault);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The audit trail is sealed: {Head}, {Entries} entries.")]
    private static partial void LogSealed(ILogger logger, string head, int entries);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The audit trail could not be sealed; tried again in a minute.")]
    private static partial void LogFailed(ILogger logger, Exception? fault);
}
