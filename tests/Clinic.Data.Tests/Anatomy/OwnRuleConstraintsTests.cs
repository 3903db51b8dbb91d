using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.AreaSearch;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Clinic.Data.Tests.Anatomy;

/// <summary>What a rule of the clinic's own said stays as it was, whoever writes.</summary>
public sealed class OwnRuleConstraintsTests
{
    [Theory]
    [InlineData("update own_rules set why = 'Anything'")]
    [InlineData("update own_rules set enabled = false")]
    [InlineData("update own_rules set made_by_name = 'Nobody'")]
    [InlineData("delete from own_rules")]
    public async Task OwnRule_WrittenOver_IsRefused(string sql)
    {
        await using var database = await TestDatabase.DemoAsync();
        await using var db = database.Open();
        db.OwnRules.Add(Rule(1, 1));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        var fault = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql, TestContext.Current.CancellationToken));

        Assert.Equal(PostgresErrorCodes.RestrictViolation, fault.SqlState);
        Assert.Equal("It may pull.", (await db.OwnRules.AsNoTracking().SingleAsync(TestContext.Current.CancellationToken)).Why);
    }

    [Fact]
    public async Task OwnRule_SameVersionTwice_IsRefused()
    {
        await using var database = await TestDatabase.DemoAsync();
        await using var db = database.Open();
        db.OwnRules.AddRange(Rule(1, 1), Rule(1, 2), Rule(2, 1));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        db.OwnRules.Add(Rule(1, 2));

        var fault = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));
        Assert.Equal("ux_own_rules_number_version", (fault.InnerException as PostgresException)?.ConstraintName);
    }

    [Fact]
    public async Task OwnRule_Saved_ComesBackWhole()
    {
        await using var database = await TestDatabase.DemoAsync();
        await using (var db = database.Open())
        {
            db.OwnRules.Add(Rule(7, 1));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await using var other = database.Open();
        var rule = await other.OwnRules.SingleAsync(TestContext.Current.CancellationToken);

        Assert.Equivalent(Rule(7, 1).ToRule(), rule.ToRule());
    }

    private static OwnRule Rule(int number, int version) => new()
    {
        Number = number,
        Version = version,
        Name = "Swimmers",
        Zones = ["scap_medial_border"],
        Kinds = [KnotKind.OverStretched, KnotKind.Mixed],
        With = ["arm_lift_hurts"],
        Bilateral = true,
        Search = [new RuleTarget("lat", true, "near", 1), new RuleTarget("ql", false, "below", 4)],
        Direct = DirectPressure.HoldBack,
        Why = "It may pull.",
        Source = "Our visits",
        MadeAt = FixedClock.Start,
        MadeBy = Guid.CreateVersion7(),
        MadeByName = "Hanna Friesen",
    };
}
