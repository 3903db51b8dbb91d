using Clinic.Data;
using Clinic.Data.Demo;
using Clinic.Data.PrivateServer;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.HomeCare;
using Clinic.Web.Features.Practice;
using Clinic.Web.Hosting.Observation;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Hosting;

/// <summary>Finds the database and brings it to where the program can serve from it, before it listens.</summary>
internal static class DatabaseSetup
{
    /// <summary>The configured server, or else the private one of this checkout; or the sentence that says why there is none.</summary>
    public static async Task<(DatabaseServer? Server, string? Sentence)> ChooseServerAsync(WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        try
        {
            var options = new DatabaseServerOptions(
                configuration.GetConnectionString("Clinic"),
                configuration.GetConnectionString("ClinicOwner"),
                configuration["StateFolder"] ?? Path.Combine(CheckoutOrContentRoot(builder.Environment), ".clinic", "postgres"));
            return (await DatabaseServer.ChooseAsync(options, Console.Out, CancellationToken.None), null);
        }
        catch (PostgresUnavailableException exception)
        {
            return (null, exception.Message);
        }
    }

    /// <summary>The way to the database with the running program's own rights, and what watches and fills it.</summary>
    public static IServiceCollection AddDatabase(this IServiceCollection services, string connectionString)
    {
        services.AddClinicData(connectionString);
        services.AddClinicHealth();
        return services.AddScoped<DemoPractice>();
    }

    /// <summary>Migrates with the owner's rights; in Production that is a step of its own, the <c>migrate</c> verb, and this one only looks.</summary>
    /// <returns>Null when the database is up to date, or else the sentence that says what to do.</returns>
    public static async Task<string?> BringUpToDateAsync(
        this DatabaseServer database, IHostEnvironment environment, CancellationToken cancellationToken)
    {
        if (!environment.IsProduction())
        {
            await Migrator.MigrateAsync(database.Owner, cancellationToken);
            return null;
        }

        var pending = await Migrator.PendingAsync(database.App, cancellationToken);
        return pending.Count == 0
            ? null
            : $"The database is older than this program ({pending.Count} to apply, up to {pending[^1]}): make a backup, then run: dotnet Clinic.Web.dll migrate";
    }

    /// <summary>The sentence that refuses to open a demo to the world; null when this is none, or not Production.</summary>
    public static async Task<string?> RefuseDemoAsync(this WebApplication app, CancellationToken cancellationToken)
    {
        if (!app.Environment.IsProduction())
        {
            return null;
        }

        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ClinicDbContext>().Practice.AnyAsync(practice => practice.DemoDay != null, cancellationToken)
            ? "This database holds the demo practice, whose passwords everybody can read: give the clinic a database of its own."
            : null;
    }

    /// <summary>Makes the first link key, where asked for loads the demo practice, and learns whose clinic this is.</summary>
    public static async Task PrepareDatabaseAsync(this WebApplication app, bool demo, CancellationToken cancellationToken)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PrivateLinks>().EnsureKeyAsync(cancellationToken);
        if (demo)
        {
            var now = app.Services.GetRequiredService<TimeProvider>().GetInstant();
            await scope.ServiceProvider.GetRequiredService<DemoPractice>().LoadAsync(now, cancellationToken);
        }

        await scope.ServiceProvider.GetRequiredService<SheetLinks>().EnsureDemoAsync(cancellationToken);

        // A page that fails right after the start has a number to call, too.
        if (await scope.ServiceProvider.GetRequiredService<ClinicDbContext>().Practice.AnyAsync(cancellationToken))
        {
            await scope.ServiceProvider.GetRequiredService<ReadPracticeCard>().ExecuteAsync(cancellationToken);
        }
    }

    /// <summary>A program built from a checkout keeps its data there, whatever folder it is started from.</summary>
    public static string CheckoutOrContentRoot(IHostEnvironment environment)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Clinic.sln")))
            {
                return folder.FullName;
            }
        }

        return environment.ContentRootPath;
    }
}
