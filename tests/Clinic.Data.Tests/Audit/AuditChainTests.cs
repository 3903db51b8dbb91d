using Clinic.Data.Audit;
using Clinic.Domain.Audit;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Clinic.Data.Tests.Audit;

/// <summary>The trail is only added to, and whoever gets round that breaks a seal.</summary>
public sealed class AuditChainTests(DemoDatabase demo) : IClassFixture<DemoDatabase>
{
    private static readonly DateTimeOffset Now = FixedClock.Start;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("audit_entries")]
    [InlineData("audit_seals")]
    public async Task Program_ChangingTheTrail_IsRefused(string table)
    {
        await using var db = demo.Open();
        foreach (var change in (string[])
        [
            $"update {table} set id = id + 1000000", $"delete from {table}", $"truncate {table}", $"alter table {table} disable trigger all", $"drop table {table}",
        ])
        {
            var refusal = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(change, Token));
            Assert.True(refusal.SqlState == PostgresErrorCodes.InsufficientPrivilege, $"{change}: {refusal.Message}");
        }
    }

    [Theory]
    [InlineData("truncate audit_entries")]
    [InlineData("truncate audit_seals")]
    [InlineData("delete from audit_entries")]
    [InlineData("update audit_entries set what = 'nothing'")]
    public async Task Owner_ChangingTheTrail_IsRefused(string change)
    {
        await using var owner = ClinicData.Open(demo.Database.Owner);

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => owner.Database.ExecuteSqlRawAsync(change, Token));

        Assert.Equal("tr_keep", refusal.ConstraintName);
    }

    [Fact]
    public async Task Write_RolledBack_LeavesNoRow()
    {
        await using var db = demo.Open();
        var before = await db.AuditEntries.CountAsync(Token);
        await using (var transaction = await db.Database.BeginTransactionAsync(Token))
        {
            await db.Database.ExecuteSqlAsync($"update clients set handedness = 'both'", Token);
            Assert.True(await db.AuditEntries.CountAsync(Token) > before);
            await transaction.RollbackAsync(Token);
        }

        Assert.Equal(before, await db.AuditEntries.CountAsync(Token));
    }

    /// <summary>Somebody who may do anything on the server edits one row behind the clinic's back.</summary>
    [Theory]
    [InlineData("update audit_entries set what = what || 'x' where id = @mid", "is broken")]
    [InlineData("update audit_entries set at = at + interval '1 microsecond' where id = @mid", "is broken")]
    [InlineData("delete from audit_entries where id = @mid", "is broken")]
    [InlineData("delete from audit_entries where id = 1", "is broken")]
    [InlineData("insert into audit_entries select -5, at, actor_id, actor_name, actor_roles, action, outcome, client_id, visit_id, record, record_id, what from audit_entries where id = @mid", "is broken")]
    [InlineData("update audit_entries set id = case id when @mid then -1 else @mid end where id in (@mid, @mid + 1); update audit_entries set id = @mid + 1 where id = -1", "is broken")]
    [InlineData("update audit_entries set actor_name = actor_name || actor_roles, actor_roles = '' where id = @mid", "is broken")]
    [InlineData("delete from audit_seals where id = 1", "does not follow")]
    [InlineData("update audit_seals set last_entry = last_entry - 1 where id = 2", "is broken")]
    [InlineData("delete from audit_seals where id = 2", "is not in the chain")]
    [InlineData("update visit_signatures set content = replace(content, '\"client_id\"', '\"client_ib\"')", "is not of its content")]
    [InlineData("update visit_signatures set signed_by_name = 'x'; update knot_findings set tender_before = 1 where visit_id in (select visit_id from visit_signatures)", "is not what was signed")]
    [InlineData("delete from visit_signatures", "is gone")]
    public async Task Verification_OfATrailEditedBySuperuser_FindsIt(string edit, string found)
    {
        await using var database = await TestDatabase.DemoAsync();
        string head;
        await using (var db = database.Open())
        {
            Assert.NotNull(await db.SealAsync(Now, Token));
            await db.Database.ExecuteSqlAsync($"update clients set handedness = 'left'", Token);
            head = AuditVerification.HeadOf((await db.SealAsync(Now, Token))!);
            Assert.Null(await db.SealAsync(Now, Token));
            await db.Database.ExecuteSqlAsync($"update clients set handedness = 'right' where first_name = 'Nora'", Token);
        }

        var sound = await AuditVerification.ExecuteAsync(database.App, head, Token);
        await EditAsync(database, edit);
        var edited = await AuditVerification.ExecuteAsync(database.App, head, Token);

        Assert.Empty(sound.Wrong);
        Assert.Equal((2, 1), (sound.Seals, sound.NotSealed));
        Assert.True(sound.Entries > 10 && sound.Signatures > 0);
        Assert.Contains(edited.Wrong, sentence => sentence.Contains(found, StringComparison.Ordinal));
    }

    /// <summary>A number that was given and is not committed yet is waited for, and not for long.</summary>
    [Fact]
    public async Task Seal_WhileSomebodyWrites_GivesWay()
    {
        await using var database = await TestDatabase.DemoAsync();
        await using var writer = database.Open();
        await using var sealer = database.Open();
        AuditSeal? seal;
        await using (var transaction = await writer.Database.BeginTransactionAsync(Token))
        {
            await writer.Database.ExecuteSqlAsync($"update clients set handedness = 'left' where first_name = 'Nora'", Token);
            var refusal = await Assert.ThrowsAsync<PostgresException>(() => sealer.SealAsync(Now, Token));
            Assert.Equal(PostgresErrorCodes.LockNotAvailable, refusal.SqlState);
            await transaction.CommitAsync(Token);
        }

        seal = await sealer.SealAsync(Now, Token);

        Assert.Equal(await writer.AuditEntries.MaxAsync(entry => entry.Id, Token), seal!.LastEntry);
    }

    private static async Task EditAsync(TestDatabase database, string edit)
    {
        await using var root = new NpgsqlConnection(database.Superuser);
        await root.OpenAsync(Token);
        await using var command = new NpgsqlCommand(
            "set session_replication_role = replica; " + edit.Replace("@mid", "(select last_entry - 1 from audit_seals where id = 2)", StringComparison.Ordinal), root);
        Assert.NotEqual(0, await command.ExecuteNonQueryAsync(Token));
    }
}
