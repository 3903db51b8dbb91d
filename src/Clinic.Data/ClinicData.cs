using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Data;

/// <summary>The only way anybody gets the database: the program, its verbs and the tests alike.</summary>
public static class ClinicData
{
    /// <summary>Most connections one process opens at a time.</summary>
    public const int PoolSize = 50;

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
            .UseNpgsql(connectionString, npgsql => npgsql.MigrationsHistoryTable("migration_history"))
            // Migrations are written by hand, without a model snapshot; a test compares the two instead.
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
}
