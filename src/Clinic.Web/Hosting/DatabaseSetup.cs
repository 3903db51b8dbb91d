using Clinic.Data;
using Clinic.Data.Demo;
using Clinic.Web.Features.Accounts;

namespace Clinic.Web.Hosting;

/// <summary>Brings the database to where the program can serve from it, before it listens.</summary>
internal static class DatabaseSetup
{
    /// <summary>Migrates with the owner's connection, makes the first link key and, where asked for, loads the demo practice.</summary>
    public static async Task PrepareDatabaseAsync(this WebApplication app, string ownerConnectionString, bool demo, CancellationToken cancellationToken)
    {
        await Migrator.MigrateAsync(ownerConnectionString, cancellationToken);
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PrivateLinks>().EnsureKeyAsync(cancellationToken);
        if (demo)
        {
            await scope.ServiceProvider.GetRequiredService<DemoPractice>()
                .LoadAsync(app.Services.GetRequiredService<TimeProvider>().GetInstant(), cancellationToken);
        }
    }
}
