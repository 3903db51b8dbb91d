using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Clinic.Data;

/// <summary>The only way anybody gets the database: the program, its verbs and the tests alike.</summary>
public static class ClinicData
{
    /// <summary>Most connections one process opens at a time, unless the connection string says otherwise.</summary>
    private const int PoolSize = 50;

    /// <summary>How long a request waits for one of them, in seconds: a rush is served late rather than turned away.</summary>
    private const int WaitSeconds = 30;

    public static IServiceCollection AddClinicData(this IServiceCollection services, string connectionString) =>
        services.AddDbContextPool<ClinicDbContext>(options => Configure(options, connectionString));

    /// <summary>A context outside dependency injection: for the owner's connection, which only migrates.</summary>
    public static ClinicDbContext Open(string connectionString)
    {
        var options = new DbContextOptionsBuilder<ClinicDbContext>();
        Configure(options, connectionString);
        return new ClinicDbContext(options.Options);
    }

    private static void Configure(DbContextOptionsBuilder options, string connectionString) =>
        options
            .UseNpgsql(WithPool(connectionString), npgsql => npgsql.MigrationsHistoryTable("migration_history"))
            // Migrations are written by hand, without a model snapshot; a test compares the two instead.
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));

    private static string WithPool(string connectionString)
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

        return builder.ConnectionString;
    }
}
