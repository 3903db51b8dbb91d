using Clinic.Testing;

namespace Clinic.Web.Tests.Verbs;

public sealed class MigrateTests
{
    [Fact]
    public async Task Migrate_OlderDatabase_ListsWhatItAppliedAndIsDoneThen()
    {
        await using var database = await TestDatabase.EmptyAsync();
        await database.MakeOlderAsync();

        var first = await database.VerbAsync("migrate");
        var second = await database.VerbAsync("migrate");

        first.ShouldBeDone("Applied 1 migration:\n  20261120100000_MarkDemo\n");
        second.ShouldBeDone("Nothing to do: the database is up to date.\n");
    }

    [Fact]
    public async Task Migrate_WithTheProgramsOwnRole_SaysWhichConnectionItNeeds()
    {
        await using var database = await TestDatabase.EmptyAsync();
        await database.MakeOlderAsync();

        var end = await database.VerbAsync(["migrate"], new() { ["ConnectionStrings__ClinicOwner"] = "" });

        end.ShouldBeRefused("set ConnectionStrings__ClinicOwner");
    }

    [Fact]
    public async Task Migrate_NoServer_SaysSo()
    {
        await using var database = await TestDatabase.EmptyAsync();

        var end = await database.VerbAsync(["migrate"], new()
        {
            ["ConnectionStrings__Clinic"] = "Host=127.0.0.1;Port=1;Database=clinic;Username=nobody",
            ["ConnectionStrings__ClinicOwner"] = "",
        });

        end.ShouldBeRefused("The database did not go along");
    }

    [Fact]
    public async Task Start_InProductionOnAnOlderDatabase_NamesTheVerbAndChangesNothing()
    {
        await using var database = await TestDatabase.EmptyAsync();
        await database.MakeOlderAsync();
        var before = await database.HashesAsync();

        var end = await database.VerbAsync(["--urls", "http://127.0.0.1:0"], new() { ["ASPNETCORE_ENVIRONMENT"] = "Production" });

        end.ShouldBeRefused("up to 20261120100000_MarkDemo): make a backup, then run: dotnet Clinic.Web.dll migrate");
        Assert.Equal(before, await database.HashesAsync());
    }
}
