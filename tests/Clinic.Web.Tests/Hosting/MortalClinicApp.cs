using Clinic.Testing;
using Clinic.Web.Tests.HouseRules;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Clinic.Web.Tests.Hosting;

/// <summary>The program on a server that its tests may kill. It waits one second for a connection or an answer, so that they need not wait long.</summary>
public sealed class MortalClinicApp : ClinicApp
{
    public const int PoolSize = 6;

    private readonly CollectedLog log = new();

    public MortalClinicApp()
        : this(MortalPostgres.StartAsync().GetAwaiter().GetResult())
    {
    }

    private MortalClinicApp(MortalPostgres server)
        : base(server.DemoAsync().GetAwaiter().GetResult()) => Postgres = server;

    public MortalPostgres Postgres { get; }

    /// <summary>Warnings and errors since the last look.</summary>
    public IReadOnlyList<string> TakeLines() => log.TakeLines();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Postgres.DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting(
            "ConnectionStrings:Clinic",
            new NpgsqlConnectionStringBuilder(Database.App) { Timeout = 1, CommandTimeout = 1, MaxPoolSize = PoolSize }.ConnectionString);
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(log).AddFilter<CollectedLog>(null, LogLevel.Warning));
    }
}
