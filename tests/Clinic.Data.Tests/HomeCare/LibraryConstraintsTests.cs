using Clinic.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Clinic.Data.Tests.HomeCare;

/// <summary>What the database itself keeps of the library and of flags, with the program's rights and with the owner's.</summary>
public sealed class LibraryConstraintsTests(DemoDatabase demo) : IClassFixture<DemoDatabase>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("update exercise_versions set content = content where exercise_id = 'C50'", "42501", "23001")]
    [InlineData("delete from exercise_versions where exercise_id = 'C50'", "42501", "23001")]
    [InlineData("truncate exercise_versions", "42501", null)]
    [InlineData("insert into exercise_versions select exercise_id, 1, content, poses, saved_at, saved_by, saved_by_name from exercise_versions where exercise_id = 'C50'", "23505", "23505")]
    [InlineData("insert into exercise_versions select 'C51', 1, content, poses, saved_at, saved_by, saved_by_name from exercise_versions where exercise_id = 'C50'", "23514", "23514")]
    [InlineData("insert into exercise_versions select exercise_id, 0, content, poses, saved_at, saved_by, saved_by_name from exercise_versions where exercise_id = 'C50'", "23514", "23514")]
    [InlineData("update client_flags set note = 'other' where flag = 'hernia'", "23001", "23001")]
    [InlineData("update client_flags set ended_at = now() where flag = 'hernia'", "23514", "23514")]
    [InlineData("update client_flags set ended_at = null, ended_by = null where flag = 'vertigo'", "23001", "23001")]
    [InlineData("update client_flags set ended_at = now() where flag = 'vertigo'", "23001", "23001")]
    [InlineData("delete from client_flags where flag = 'vertigo'", "23001", "23001")]
    [InlineData("insert into client_flags (id, client_id, flag, set_at, set_by, set_by_name) select gen_random_uuid(), client_id, flag, set_at, set_by, set_by_name from client_flags where flag = 'hernia'", "23505", "23505")]
    public async Task Change_ThatIsNotAllowed_IsRefused(string change, string app, string? owner)
    {
        await using (var db = demo.Open())
        {
            Assert.Equal(app, await RefusalAsync(db, change));
        }

        if (owner is not null)
        {
            await using var db = ClinicData.Open(demo.Database.Owner);
            Assert.Equal(owner, await RefusalAsync(db, change));
        }
    }

    [Fact]
    public async Task Flag_ThatStandsOrStoodBefore_IsEndedAndSetAgain()
    {
        await using var db = demo.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(Token);
        await GivenAsync(db);

        await db.Database.ExecuteSqlRawAsync("update client_flags set ended_at = now(), ended_by = gen_random_uuid() where flag = 'hernia'", Token);
        await db.Database.ExecuteSqlRawAsync(
            "insert into client_flags (id, client_id, flag, set_at, set_by, set_by_name) select gen_random_uuid(), client_id, flag, now(), set_by, set_by_name from client_flags where flag in ('hernia', 'vertigo')", Token);

        var given = db.ClientFlags.Where(flag => flag.Flag == "hernia" || flag.Flag == "vertigo");
        Assert.Equal(4, await given.CountAsync(Token));
        Assert.Equal(2, await given.CountAsync(flag => flag.EndedAt == null, Token));
    }

    private static async Task<string?> RefusalAsync(ClinicDbContext db, string change)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(Token);
        await GivenAsync(db);
        return (await Record.ExceptionAsync(() => db.Database.ExecuteSqlRawAsync(change, Token)) as PostgresException)?.SqlState;
    }

    /// <summary>A version, a flag that stands and one that was ended; all gone with the transaction.</summary>
    private static Task<int> GivenAsync(ClinicDbContext db) => db.Database.ExecuteSqlRawAsync(
        """
        insert into exercise_versions values ('C50', 1, '{{"id": "C50"}}', null, now(), gen_random_uuid(), 'Ines');
        insert into client_flags (id, client_id, flag, set_at, set_by, set_by_name) select gen_random_uuid(), id, 'hernia', now(), gen_random_uuid(), 'Ines' from clients limit 1;
        insert into client_flags select gen_random_uuid(), client_id, 'vertigo', null, set_at, set_by, set_by_name, now(), set_by from client_flags where flag = 'hernia';
        """,
        Token);
}
