using Clinic.Data.Demo;
using Clinic.Data.PrivateServer;
using Clinic.Web.Features.Messages;
using Clinic.Web.Hosting.Faults;

namespace Clinic.Web.Hosting;

/// <summary>Prepares the database, listens, says where, and waits for the end.</summary>
internal static class RunClinic
{
    /// <returns>The exit code: 0 after an orderly end, 1 when the clinic could not start; why was printed.</returns>
    public static async Task<int> RunClinicAsync(this WebApplication app, DatabaseServer database)
    {
        // In Production nothing is seeded, whatever the settings say.
        var demo = !app.Environment.IsProduction() && app.Configuration.GetValue("Demo", app.Environment.IsDevelopment());
        if (await RefusalAsync(app, database, demo) is { } refusal)
        {
            await Console.Error.WriteLineAsync(refusal);
            return 1;
        }

        try
        {
            await app.StartAsync();
        }
        catch (IOException exception) when (exception.Message.Contains("address already in use", StringComparison.OrdinalIgnoreCase))
        {
            await Console.Error.WriteLineAsync(
                $"The clinic cannot listen on {app.Configuration["urls"]}: another program does already. Stop that one, or choose another address with --urls http://localhost:5081.");
            return 1;
        }

        database.LeaveSignalsToHost();
        Greet(app, demo);
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>Makes the database ready.</summary>
    /// <returns>The sentence that says why it cannot be; null when it is.</returns>
    private static async Task<string?> RefusalAsync(WebApplication app, DatabaseServer database, bool demo)
    {
        try
        {
            var refusal = await database.BringUpToDateAsync(app.Environment, CancellationToken.None)
                ?? await app.RefuseDemoAsync(CancellationToken.None)
                ?? app.Services.GetRequiredService<MailSettings>().Wrong;
            if (refusal is null)
            {
                await app.PrepareDatabaseAsync(demo, CancellationToken.None);
            }

            return refusal;
        }
        catch (Exception exception) when (DatabaseTrouble.SentenceFor(exception) is { } sentence)
        {
            return sentence;
        }
    }

    private static void Greet(WebApplication app, bool demo)
    {
        string[] addresses = [.. app.Urls.Select(PublicAddress.Reachable)];
        Console.WriteLine();
        Console.WriteLine($"The clinic is open: {string.Join(" and ", addresses)}");
        if (demo)
        {
            Console.WriteLine($"Demo sign-ins at {addresses[0]}{Features.Accounts.AccountsRoom.SignInPath}, all with the password: {DemoPractice.Password}");
            foreach (var signIn in DemoPractice.SignIns)
            {
                Console.WriteLine($"  {signIn.Email,-28} {signIn.Name} ({string.Join(" and ", signIn.Roles)})");
            }
        }

        Console.WriteLine("Ctrl-C closes it.");
    }
}
