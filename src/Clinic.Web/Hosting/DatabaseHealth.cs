using Clinic.Data;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Clinic.Web.Hosting;

/// <summary>Healthy when the database answers and holds a practice: only then can a page be shown.</summary>
internal sealed class DatabaseHealth(ClinicDbContext db) : IHealthCheck
{
    /// <summary>Tag of the checks that readiness asks.</summary>
    public const string Ready = "ready";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            return await db.Practice.AnyAsync(cancellationToken)
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("The database holds no practice yet.");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("The database does not answer.", exception);
        }
    }
}

internal static class ClinicHealth
{
    /// <summary>Who asks for readiness asks again in some seconds; a database that hangs is not ready.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public static IServiceCollection AddClinicHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database", failureStatus: null, [DatabaseHealth.Ready], Patience);
        return services;
    }

    /// <summary><c>/health/live</c>: the program runs. <c>/health/ready</c>: it can serve pages.</summary>
    public static void MapClinicHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        endpoints.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(DatabaseHealth.Ready) })
            .AllowAnonymous();
    }
}
