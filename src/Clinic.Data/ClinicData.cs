using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Clinic.Data;

/// <summary>The only way anybody gets the database: the program, its verbs and the tests alike.</summary>
public static class ClinicData
{
    /// <summary>Most connections one process opens at a time, unless the connection string says otherwise.</summary>
    private const int PoolSize = 50;

    /// <summary>
    /// How long a request waits for one of them, and for a statement, in seconds, unless the connection string says otherwise: a rush is served
    /// late rather than turned away, and a visitor is told within ten seconds that the database does not answer.
    /// </summary>
    private const int WaitSeconds = 10;

    public static IServiceCollection AddClinicData(this IServiceCollection services, string connectionString) =>
        services.AddDbContextPool<ClinicDbContext>(options => Configure(options, ForRequests(connectionString)));

    /// <summary>A context outside dependency injection: for the owner's connection, which only migrates.</summary>
    public static ClinicDbContext Open(string connectionString)
    {
        var options = new DbContextOptionsBuilder<ClinicDbContext>();
        Configure(options, connectionString);
        return new ClinicDbContext(options.Options);
    }

    private static void Configure(DbContextOptionsBuilder options, string connectionString) =>
        options
            .UseNpgsql(connectionString, npgsql => npgsql.MigrationsHistoryTable("migration_history"))
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

    private static string ForRequests(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        if (!builder.ContainsKey("Maximum Pool Size"))
        {
            builder.MaxPoolSize = PoolSize;
        }

        if (!builder.ContainsKey("Timeout"))
        {
            builder.Timeout = WaitSeconds;
        }

        if (!builder.ContainsKey("Command Timeout"))
        {
            builder.CommandTimeout = WaitSeconds;
        }

        return builder.ConnectionString;
    }
}
