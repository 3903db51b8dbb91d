using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Clinic.Web.Hosting.Observation;

/// <summary>
/// Traces and metrics from what ASP.NET Core, Kestrel, Npgsql and the runtime measure of themselves, sent by OTLP where
/// <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says to whom. The other OTEL_ settings (protocol, headers, sampler, service name) are OpenTelemetry's own.
/// </summary>
internal sealed class Telemetry(IConfiguration configuration) : IHostedService, IDisposable
{
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Of ASP.NET Core and of Npgsql, which adds a span for each statement: its text, never its parameters.</summary>
    private static readonly string[] Sources = ["Microsoft.AspNetCore", "Npgsql"];

    private static readonly string[] Meters = ["Microsoft.AspNetCore.*", "Npgsql", "System.Runtime"];

    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _traces = Sdk.CreateTracerProviderBuilder()
            .ConfigureServices(services => services.AddSingleton(configuration))
            .ConfigureResource(Name)
            .AddSource(Sources)
            .AddOtlpExporter()
            .Build();
        _metrics = Sdk.CreateMeterProviderBuilder()
            .ConfigureServices(services => services.AddSingleton(configuration))
            .ConfigureResource(Name)
            .AddMeter(Meters)
            .AddOtlpExporter()
            .Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Sends what is left.</summary>
    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
    }

    // OTEL_SERVICE_NAME is read after this, and wins.
    private static void Name(ResourceBuilder resource) =>
        resource.AddService("clinic", serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString()).AddEnvironmentVariableDetector();
}
