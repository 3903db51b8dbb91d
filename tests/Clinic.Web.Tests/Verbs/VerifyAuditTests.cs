using Clinic.Data.Audit;
using Clinic.Testing;
using Npgsql;

namespace Clinic.Web.Tests.Verbs;

public sealed class VerifyAuditTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task VerifyAudit_OfATrailBeforeAndAfterAnEdit_EndsWithZeroAndThenWithOne()
    {
        await using var database = await TestDatabase.DemoAsync();
        string head;
        await using (var db = database.Open())
        {
            head = AuditVerification.HeadOf((await db.SealAsync(FixedClock.Start, Token))!);
        }

        var sound = await database.VerbAsync("verify-audit", "--head", head);
        await using (var root = new NpgsqlConnection(database.Superuser))
        {
            await root.OpenAsync(Token);
            await using var edit = new NpgsqlCommand("set session_replication_role = replica; update audit_entries set actor_name = 'Nobody' where id = 1", root);
            await edit.ExecuteNonQueryAsync(Token);
        }

        var edited = await database.VerbAsync("verify-audit", "--head", head);

        sound.ShouldBeDone("Checked 1 seals over ");
        Assert.Contains($"Head: {head}.\nAll of it holds.", sound.Output, StringComparison.Ordinal);
        Assert.Equal(1, edited.ExitCode);
        Assert.Contains("\nSeal 1 is broken: of entries 1 to ", edited.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", edited.Error, StringComparison.Ordinal);
    }
}
