using Clinic.Data;
using Clinic.Data.Demo;
using Clinic.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Clinic.Web.Verbs;

internal sealed class Demo : Verb
{
    private const string Refresh = "--refresh";

    public override string Name => "demo";

    public override string Synopsis => "demo [--refresh]";

    public override string Purpose =>
        """
        Loads the demo practice into a database without a practice. With --refresh, moves a demo to today: every visit,
        what was charted, and what you booked while trying it, all by the same number of days and to the same time of day.
        Refused in Production, and --refresh on anything but a demo.
        """;

    public override IReadOnlyList<string> Flags => [Refresh];

    public override async Task<Answer> ExecuteAsync(VerbScene scene, VerbArguments arguments, CancellationToken cancellationToken)
    {
        if (scene.Environment.IsProduction())
        {
            return Answer.Refused("In Production there is no demo: make the clinic's first owner with create-owner, or set ASPNETCORE_ENVIRONMENT=Development to try the demo.");
        }

        await Migrator.MigrateAsync(scene.Database.Owner, cancellationToken);
        var now = scene.Services.GetRequiredService<TimeProvider>().GetInstant();
        if (await scene.Services.GetRequiredService<DemoPractice>().LoadAsync(now, cancellationToken))
        {
            return Answer.Done($"Loaded the demo practice. Sign in as {string.Join(", ", DemoPractice.SignIns.Select(signIn => signIn.Email))} with the password: {DemoPractice.Password}");
        }

        var practice = await scene.Services.GetRequiredService<ClinicDbContext>().Practice.AsNoTracking().SingleAsync(cancellationToken);
        if (practice.DemoDay is null)
        {
            return Answer.Refused($"The database holds the practice \"{practice.Name}\", which is no demo: nothing was touched.");
        }

        return arguments.Has(Refresh)
            ? await RefreshAsync(scene.Database.Owner, now, cancellationToken)
            : Answer.Refused("The demo practice is loaded already: demo --refresh moves it to today.");
    }

    private static async Task<Answer> RefreshAsync(string owner, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            return await RefreshDemo.ExecuteAsync(owner, now, cancellationToken) switch
            {
                0 => Answer.Done("Nothing to do: the demo is of today."),
                1 or -1 => Answer.Done("Moved the demo to today, by one day."),
                var days => Answer.Done($"Moved the demo to today, by {days} days."),
            };
        }
        catch (PostgresException exception) when (exception.SqlState is PostgresErrorCodes.ExclusionViolation or PostgresErrorCodes.CheckViolation)
        {
            return Answer.Refused("Two visits of the demo at night would meet where the clock changes, so nothing was moved: try again tomorrow.");
        }
    }
}
