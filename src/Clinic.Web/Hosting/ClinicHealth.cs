using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Clinic.Web.Hosting;

internal static class ClinicHealth
{
    /// <summary><c>/health/live</c>: the program runs. <c>/health/ready</c>: it can serve pages.</summary>
    public static void MapClinicHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        endpoints.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(DatabaseHealth.Ready) })
            .AllowAnonymous();
    }
}
