using System.Net;
using Clinic.Data.Backups;
using Clinic.Domain;
using Clinic.Testing;
using Clinic.Web.Tests.Booking;

namespace Clinic.Web.Tests.Verbs;

public sealed class BackupTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Restore_BackupIntoAnEmptyDatabase_HasTheSameRowsRightsAndPrivateLinks()
    {
        await using var clinic = new ClinicApp();
        await clinic.Database.OwnerAsync("revoke update, delete on consents from clinic_app");
        var key = BookingApi.NewKey();
        using var visitor = clinic.NewVisitor();
        var booked = await visitor.Http.BookAsync(BookingApi.Consult(), key);
        var link = new Uri(booked.Json.GetProperty("manageUrl").GetString()!).PathAndQuery;
        using var file = new TemporaryFile();

        var backup = await clinic.Database.VerbAsync("backup", file.Path);
        SkipWithoutClientPrograms(new BackupRefused(backup.Error.Trim()));
        await using var restored = await TestDatabase.EmptyAsync();
        var restore = await restored.VerbAsync("restore", file.Path);

        backup.ShouldBeDone($"Backed up Riverbend Massage Therapy to {file.Path} (");
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file.Path) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.Equal(["clinic.backup"], file.Folder);
        restore.ShouldBeDone($"Restored Riverbend Massage Therapy from {file.Path}.\n");
        Assert.Equal(await clinic.Database.HashesAsync(), await restored.HashesAsync());
        Assert.Equal("INSERT,SELECT", await RightsAsync(restored, "consents"));
        Assert.Equal("DELETE,INSERT,SELECT,UPDATE", await RightsAsync(restored, "clients"));

        await using var reopened = new OpenedClinic(restored);
        using var later = reopened.NewVisitor();
        var page = await later.GetAsync(link);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Tuesday 24 November 2026, 10:00 am", page.Text("dl"), StringComparison.Ordinal);
        // Saying the link again needs the practice's secret, which opens only with the keys that were in the backup.
        var again = await later.Http.BookAsync(BookingApi.Consult(), key);
        Assert.Equal(link, new Uri(again.Json.GetProperty("manageUrl").GetString()!).PathAndQuery);
    }

    [Fact]
    public async Task Backup_FileThatExistsOrNothingToKeep_IsRefused()
    {
        await using var database = await TestDatabase.EmptyAsync();
        using var file = new TemporaryFile();

        var empty = await BackUpDatabase.ExecuteAsync(database.Owner, file.Path, Token);
        await File.WriteAllTextAsync(file.Path, "last week's", Token);
        var taken = await database.VerbAsync("backup", file.Path);

        Assert.Equal(new BackupRefused("The database holds no practice: there is nothing to back up."), empty.Refusal);
        taken.ShouldBeRefused($"{file.Path} exists already");
        Assert.Equal("last week's", await File.ReadAllTextAsync(file.Path, Token));
    }

    [Fact]
    public async Task Restore_OverAPracticeOrAnotherProgramsTables_IsRefused()
    {
        await using var practice = await TestDatabase.DemoAsync();
        await using var foreign = await TestDatabase.EmptyAsync();
        await foreign.OwnerAsync("drop table migration_history");
        var before = new[] { await practice.HashesAsync(), await foreign.HashesAsync() };
        using var file = new TemporaryFile();
        await File.WriteAllTextAsync(file.Path, "anything", Token);

        var overPractice = await RefusalAsync(practice, file.Path);
        var overForeign = await RefusalAsync(foreign, file.Path);

        Assert.StartsWith("The database holds the practice \"Riverbend Massage Therapy\"", overPractice, StringComparison.Ordinal);
        Assert.StartsWith("The database holds tables that are not a clinic's", overForeign, StringComparison.Ordinal);
        Assert.Equal(before, [await practice.HashesAsync(), await foreign.HashesAsync()]);
    }

    [Fact]
    public async Task Restore_FileThatCannotBe_LeavesTheDatabaseAsItWas()
    {
        using var whole = new TemporaryFile();
        using var spoilt = new TemporaryFile();
        await using var source = await TestDatabase.DemoAsync();
        await source.OwnerAsync("insert into migration_history values ('29990101000000_ByANewerProgram', '10.0')");
        SkipWithoutClientPrograms((await BackUpDatabase.ExecuteAsync(source.Owner, whole.Path, Token)).Refusal);
        await using var database = await TestDatabase.EmptyAsync();
        var before = await database.HashesAsync();

        var missing = await RefusalAsync(database, spoilt.Path);
        var bytes = await File.ReadAllBytesAsync(whole.Path, Token);
        await File.WriteAllBytesAsync(spoilt.Path, bytes[..(bytes.Length - 2000)], Token);
        var truncated = await database.VerbAsync("restore", spoilt.Path);
        await File.WriteAllTextAsync(spoilt.Path, "select 1;", Token);
        var wrong = await RefusalAsync(database, spoilt.Path);
        var newer = await RefusalAsync(database, whole.Path);

        Assert.Equal($"There is no file {spoilt.Path}.", missing);
        truncated.ShouldBeRefused($"{spoilt.Path} was not restored and the database is unchanged (");
        Assert.StartsWith($"{spoilt.Path} was not restored and the database is unchanged (input file does not appear to be a valid archive", wrong, StringComparison.Ordinal);
        Assert.Equal($"{whole.Path} was not restored and the database is unchanged (a newer version of this program made it).", newer);
        Assert.Equal(before, await database.HashesAsync());
        await database.OwnerAsync("create table made_later (id integer primary key)");
        Assert.Equal("DELETE,INSERT,SELECT,UPDATE", await RightsAsync(database, "made_later"));
    }

    [Fact]
    public async Task Restore_BackupOfAnOlderProgram_IsBroughtUpToDate()
    {
        using var file = new TemporaryFile();
        await using var source = await TestDatabase.DemoAsync();
        await source.MakeOlderAsync();
        SkipWithoutClientPrograms((await BackUpDatabase.ExecuteAsync(source.Owner, file.Path, Token)).Refusal);
        await using var database = await TestDatabase.EmptyAsync();

        var end = await database.VerbAsync("restore", file.Path);

        end.ShouldBeDone($"Restored Riverbend Massage Therapy from {file.Path} and applied 1 migration:\n  20261120100000_MarkDemo\n");
        Assert.Equal("2026-11-20", await database.OwnerAsync("select demo_day::text from practice"));
        await database.OwnerAsync("create table made_later (id integer primary key)");
        Assert.Equal("DELETE,INSERT,SELECT,UPDATE", await RightsAsync(database, "made_later"));
    }

    private static async Task<string?> RefusalAsync(TestDatabase database, string file) =>
        ((BackupRefused?)(await RestoreDatabase.ExecuteAsync(database.Owner, database.App, file, Token)).Refusal)?.Sentence;

    // The test server may be newer than this machine's programs when it is not this machine's own.
    private static void SkipWithoutClientPrograms(Refusal? refusal)
    {
        if (refusal is BackupRefused { Sentence: var sentence }
            && sentence.StartsWith("pg_dump, pg_restore and psql of PostgreSQL", StringComparison.Ordinal)
            && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Skip(sentence);
        }
    }

    private static Task<string?> RightsAsync(TestDatabase database, string table) =>
        database.OwnerAsync(
            $"""
             select string_agg(privilege_type, ',' order by privilege_type) from information_schema.role_table_grants
             where grantee = 'clinic_app' and table_schema = 'public' and table_name = '{table}'
             """);
}
