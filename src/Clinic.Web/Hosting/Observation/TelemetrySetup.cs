namespace Clinic.Web.Hosting.Observation;

internal static class TelemetrySetup
{
    /// <summary>.NET 10 leaves the method out of a request's span unless this is switched off.</summary>
    private const string BareSpans = "Microsoft.AspNetCore.Hosting.SuppressActivityOpenTelemetryData";

    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (!string.IsNullOrWhiteSpace(configuration[Telemetry.Endpoint]))
        {
            AppContext.SetSwitch(BareSpans, false);
            services.AddHostedService<Telemetry>();
        }

        return services;
    }
}
