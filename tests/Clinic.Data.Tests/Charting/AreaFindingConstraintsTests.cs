using Clinic.Domain.Anatomy;
using Clinic.Domain.Charting;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Clinic.Data.Tests.Charting;

public sealed class AreaFindingConstraintsTests(DemoDatabase demo) : IClassFixture<DemoDatabase>
{
    [Theory]
    [InlineData(ConsentLevel.SensitiveWritten)]
    [InlineData(ConsentLevel.ExplicitVerbalEachTime)]
    public async Task Insert_AreaThatNeedsConsentWithoutIt_IsRefused(ConsentLevel level)
    {
        await using var db = demo.Open();
        db.AreaFindings.Add(await FindingAsync(db, level));

        var refusal = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));

        Assert.Equal("ck_area_findings_consent", Assert.IsType<PostgresException>(refusal.InnerException).ConstraintName);
    }

    [Fact]
    public async Task Update_TendernessOffTheScale_IsRefused()
    {
        await using var db = demo.Open();
        var finding = await FindingAsync(db, ConsentLevel.General);
        db.AreaFindings.Add(finding);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlAsync(
            $"update area_findings set tender_before = 11 where id = {finding.Id}", TestContext.Current.CancellationToken));

        Assert.Equal("ck_area_findings_tenderness", refusal.ConstraintName);
    }

    [Fact]
    public async Task Save_RowThatAnotherTabChanged_IsRefused()
    {
        await using var db = demo.Open();
        var finding = await FindingAsync(db, ConsentLevel.General);
        db.AreaFindings.Add(finding);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        await using var otherTab = demo.Open();
        (await otherTab.AreaFindings.SingleAsync(f => f.Id == finding.Id, TestContext.Current.CancellationToken)).TenderAfter = 3;
        await otherTab.SaveChangesAsync(TestContext.Current.CancellationToken);

        finding.TenderAfter = 5;

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>A finding on a knot of the demo in a visit where it was not seen, so that it collides with nothing.</summary>
    private static async Task<AreaFinding> FindingAsync(ClinicDbContext db, ConsentLevel level)
    {
        var start = FixedClock.Start.AddDays(20 + await db.Visits.CountAsync());
        var visit = await db.VisitAsync(await db.AppointmentAsync(start: start));
        var knot = await db.Knots.FirstAsync(k => k.ClientId == visit.ClientId);
        return new AreaFinding
        {
            VisitId = visit.Id,
            KnotId = knot.Id,
            Area = "lat",
            Side = AreaSide.Left,
            ConsentLevel = level,
            RecordedAt = FixedClock.Start,
            RecordedBy = knot.MarkedBy,
        };
    }
}
