using Clinic.Data.Booking;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Clinic.Data;

/// <summary>The only way anybody gets the database: the program, its verbs and the tests alike.</summary>
public static class ClinicData
{
    /// <summary>
    /// What holds unless the connection string says otherwise. One process opens at most 50 connections, and a request waits up to ten seconds
    /// for one of them: a rush is served late rather than turned away. Kerberos is not tried: where its library is missing, as in Microsoft's
    /// images, every new connection would print an error, and under load some have been seen to hang. What a connection asks often it prepares.
    /// </summary>
    private const string Defaults = "Maximum Pool Size=50;Timeout=10;GSS Encryption Mode=Disable;Max Auto Prepare=64";

    /// <summary>A visitor is told after ten seconds that the database does not answer; a migration may take longer.</summary>
    private const string ForRequests = "Command Timeout=10";

    public static IServiceCollection AddClinicData(this IServiceCollection services, string connectionString) => services
        .AddSingleton(new CalendarNotices(new NpgsqlConnectionStringBuilder($"{Defaults};{connectionString}").ConnectionString))
        .AddSingleton<CalendarNews>()
        .AddSingleton<CalendarWrites>()
        .AddDbContextPool<ClinicDbContext>((provider, options) =>
        {
            Configure(options, $"{ForRequests};{connectionString}");
            options.AddInterceptors(provider.GetRequiredService<CalendarWrites>());
        });

    /// <summary>A context outside dependency injection: for the owner's connection, which only migrates.</summary>
    public static ClinicDbContext Open(string connectionString)
    {
        var options = new DbContextOptionsBuilder<ClinicDbContext>();
        Configure(options, connectionString);
        return new ClinicDbContext(options.Options);
    }

    private static void Configure(DbContextOptionsBuilder options, string connectionString) =>
        options
            .UseNpgsql(
                // What stands in a connection string twice counts as it stands last: the given one wins, however it names a setting.
                new NpgsqlConnectionStringBuilder($"{Defaults};{connectionString}").ConnectionString,
                npgsql => npgsql.MigrationsHistoryTable("migration_history"))
            .ConfigureWarnings(warnings => warnings
                // Migrations are written by hand, without a model snapshot; a test compares the two instead.
                .Ignore(RelationalEventId.PendingModelChangesWarning)
                // Whoever asked gets the fault, and logs it once or handles it.
                .Log(
                    (RelationalEventId.CommandError, LogLevel.Debug),
                    (RelationalEventId.ConnectionError, LogLevel.Debug),
                    (RelationalEventId.TransactionError, LogLevel.Debug),
                    (CoreEventId.QueryIterationFailed, LogLevel.Debug),
                    (CoreEventId.SaveChangesFailed, LogLevel.Debug)));
}
