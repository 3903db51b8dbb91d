using System.Globalization;
using Clinic.Data.Demo;
using Clinic.Testing;

namespace Clinic.Web.Tests.Verbs;

public sealed class DemoTests
{
    [Fact]
    public async Task Demo_EmptyDatabase_IsLoadedOnce()
    {
        await using var database = await TestDatabase.EmptyAsync();

        var first = await database.VerbAsync("demo");
        var second = await database.VerbAsync("demo");

        first.ShouldBeDone("Loaded the demo practice. Sign in as ines@riverbend.example");
        second.ShouldBeRefused("The demo practice is loaded already: demo --refresh moves it to today.");
    }

    [Fact]
    public async Task Start_InProductionOnTheDemo_IsRefused()
    {
        await using var database = await TestDatabase.DemoAsync();

        var end = await database.VerbAsync(["--urls", "http://127.0.0.1:0"], new() { ["ASPNETCORE_ENVIRONMENT"] = "Production" });

        end.ShouldBeRefused("This database holds the demo practice");
    }

    [Fact]
    public async Task Demo_InProduction_IsRefused()
    {
        await using var database = await TestDatabase.EmptyAsync();
        var before = await database.HashesAsync();

        var end = await database.VerbAsync(["demo"], new() { ["ASPNETCORE_ENVIRONMENT"] = "Production" });

        end.ShouldBeRefused("In Production there is no demo");
        Assert.Equal(before, await database.HashesAsync());
    }

    [Fact]
    public async Task Refresh_DemoOfAnotherDay_HasItsVisitToday()
    {
        await using var database = await TestDatabase.DemoAsync();
        await RefreshDemo.ExecuteAsync(database.Owner, new DateTimeOffset(2026, 1, 5, 18, 0, 0, TimeSpan.Zero), TestContext.Current.CancellationToken);

        var end = await database.VerbAsync("demo", "--refresh");

        end.ShouldBeDone("Moved the demo to today, by ");
        Assert.Equal("13:00:00", await database.OwnerAsync(
            """
            select (a.starts_at at time zone p.time_zone)::time::text from appointments a join clients c on c.id = a.client_id cross join practice p
            where c.first_name = 'Nora' and (a.starts_at at time zone p.time_zone)::date = p.demo_day
            """));
        // Midnight may have passed since.
        var age = await database.OwnerAsync("select (now() at time zone time_zone)::date - demo_day from practice");
        Assert.InRange(int.Parse(age!, CultureInfo.InvariantCulture), 0, 1);
    }

    [Fact]
    public async Task Refresh_RealPractice_IsRefused()
    {
        await using var database = await TestDatabase.DemoAsync();
        await database.OwnerAsync("update practice set demo_day = null");
        var before = await database.HashesAsync();

        var end = await database.VerbAsync("demo", "--refresh");

        end.ShouldBeRefused("The database holds the practice \"Riverbend Massage Therapy\", which is no demo: nothing was touched.");
        Assert.Equal(before, await database.HashesAsync());
    }
}
