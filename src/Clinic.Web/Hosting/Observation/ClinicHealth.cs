using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Clinic.Web.Hosting.Observation;

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
