using Clinic.Domain;
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

    [Fact]
    public async Task Insert_EveryAreaWithALevelThatIsNotItsOwn_IsRefused()
    {
        await using var db = demo.Open();
        var finding = await FindingAsync(db, ConsentLevel.General);
        foreach (var area in Areas.All.Where(area => !area.IsExerciseTarget))
        {
            foreach (var level in Enum.GetValues<ConsentLevel>().Where(level => level != area.Consent))
            {
                // A consent that covers the row, so that nothing but its level speaks against it.
                var consent = await ConsentAsync(db, finding.VisitId, area.Id, AreaSide.Left, level);

                var fault = await Assert.ThrowsAsync<PostgresException>(() => InsertAsync(db, finding, area.Id, level, consent.Id));

                Assert.Equal("ck_area_findings_consent_level", fault.ConstraintName);
                db.AreaConsents.Remove(consent);
                await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            }
        }
    }

    [Fact]
    public async Task Insert_WithTheConsentOfTheAreaAndVisit_IsKept()
    {
        await using var db = demo.Open();
        var finding = await FindingAsync(db, ConsentLevel.General);
        var consent = await ConsentAsync(db, finding.VisitId, "pec_major", AreaSide.Left, ConsentLevel.SensitiveWritten);

        Assert.Equal(1, await InsertAsync(db, finding, "pec_major", ConsentLevel.SensitiveWritten, consent.Id));
    }

    [Theory]
    [InlineData("pec_outer", AreaSide.Left, ConsentLevel.SensitiveWritten, true)]
    [InlineData("pec_major", AreaSide.Right, ConsentLevel.SensitiveWritten, true)]
    [InlineData("pec_major", AreaSide.Left, ConsentLevel.ExplicitVerbalEachTime, true)]
    [InlineData("pec_major", AreaSide.Left, ConsentLevel.SensitiveWritten, false)]
    public async Task Insert_WithAConsentOfAnotherAreaSideLevelOrVisit_IsRefused(string area, AreaSide side, ConsentLevel level, bool isOfThisVisit)
    {
        await using var db = demo.Open();
        var finding = await FindingAsync(db, ConsentLevel.General);
        var other = await FindingAsync(db, ConsentLevel.General);
        var consent = await ConsentAsync(db, isOfThisVisit ? finding.VisitId : other.VisitId, area, side, level);

        var fault = await Assert.ThrowsAsync<PostgresException>(() => InsertAsync(db, finding, "pec_major", ConsentLevel.SensitiveWritten, consent.Id));

        Assert.Equal("tr_area_findings_consent", fault.ConstraintName);
    }

    [Fact]
    public async Task Update_AfterTheConsentWasTakenBack_TakesTheVerdictAndNoWork()
    {
        await using var db = demo.Open();
        var finding = await FindingAsync(db, ConsentLevel.General);
        var consent = await ConsentAsync(db, finding.VisitId, "pec_major", AreaSide.Left, ConsentLevel.SensitiveWritten);
        await InsertAsync(db, finding, "pec_major", ConsentLevel.SensitiveWritten, consent.Id);
        (consent.WithdrawnAt, consent.WithdrawnBy) = (FixedClock.Start.AddMinutes(1), finding.RecordedBy);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        var fault = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlAsync(
            $"update area_findings set technique = 'slow_stroke' where consent_id = {consent.Id}", TestContext.Current.CancellationToken));
        var verdicts = await db.Database.ExecuteSqlAsync(
            $"update area_findings set verdict = 'helped', verdict_by = 'therapist' where consent_id = {consent.Id}", TestContext.Current.CancellationToken);

        Assert.Equal(("tr_area_findings_consent", 1), (fault.ConstraintName, verdicts));
    }

    [Theory]
    [InlineData("area = 'pec_outer'")]
    [InlineData("side = 'right'")]
    [InlineData("level = 'explicit_verbal_each_time'")]
    [InlineData("withdrawn_at = null, withdrawn_by = null")]
    [InlineData("withdrawn_at = given_at - interval '1 day'")]
    [InlineData("withdrawn_by = null")]
    public async Task Consent_WrittenOver_IsRefused(string change)
    {
        await using var db = demo.Open();
        var finding = await FindingAsync(db, ConsentLevel.General);
        var consent = await ConsentAsync(db, finding.VisitId, "pec_major", AreaSide.Left, ConsentLevel.SensitiveWritten);
        (consent.WithdrawnAt, consent.WithdrawnBy) = (FixedClock.Start.AddMinutes(1), finding.RecordedBy);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        var sql = $"update area_consents set {change} where id = '{consent.Id}'";

        var fault = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql, TestContext.Current.CancellationToken));

        Assert.Contains(fault.ConstraintName, new[] { "tr_area_consents_keep", "ck_area_consents_withdrawn" });
    }

    [Fact]
    public async Task Consent_TwoThatStand_AreRefused()
    {
        await using var db = demo.Open();
        var finding = await FindingAsync(db, ConsentLevel.General);
        var first = await ConsentAsync(db, finding.VisitId, "pec_major", AreaSide.Left, ConsentLevel.SensitiveWritten);
        (first.WithdrawnAt, first.WithdrawnBy) = (FixedClock.Start.AddMinutes(1), finding.RecordedBy);
        await ConsentAsync(db, finding.VisitId, "pec_major", AreaSide.Left, ConsentLevel.SensitiveWritten);

        var refusal = await Assert.ThrowsAsync<DbUpdateException>(() => ConsentAsync(db, finding.VisitId, "pec_major", AreaSide.Left, ConsentLevel.SensitiveWritten));

        Assert.Equal("ux_area_consents_visit_id_area_side", Assert.IsType<PostgresException>(refusal.InnerException).ConstraintName);
    }

    [Theory]
    [InlineData("tightness = 4", "ck_area_findings_tightness")]
    [InlineData("pressure = 6", "ck_area_findings_work")]
    [InlineData("seconds = -1", "ck_area_findings_seconds")]
    [InlineData("knot_pain_recheck = 11", "ck_area_findings_knot_pain")]
    [InlineData("verdict = 'helped'", "ck_area_findings_verdict")]
    public async Task Update_ValueOffItsScale_IsRefused(string change, string constraint)
    {
        await using var db = demo.Open();
        var finding = await FindingAsync(db, ConsentLevel.General);
        db.AreaFindings.Add(finding);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        var sql = $"update area_findings set {change} where id = '{finding.Id}'";

        var fault = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql, TestContext.Current.CancellationToken));

        Assert.Equal(constraint, fault.ConstraintName);
    }

    private static async Task<AreaConsent> ConsentAsync(ClinicDbContext db, Id<Visit> visit, string area, AreaSide side, ConsentLevel level)
    {
        var consent = new AreaConsent
        {
            VisitId = visit,
            Area = area,
            Side = side,
            Level = level,
            GivenAt = FixedClock.Start,
            RecordedBy = Guid.CreateVersion7(),
            RecordedByName = "Ines Moreau",
        };
        db.AreaConsents.Add(consent);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return consent;
    }

    private static Task<int> InsertAsync(ClinicDbContext db, AreaFinding of, string area, ConsentLevel level, Guid consent) => db.Database.ExecuteSqlAsync(
        $"""
        insert into area_findings (id, visit_id, knot_id, area, side, consent_level, consent_id, gives_knot_pain, recorded_at, recorded_by)
        values ({Guid.CreateVersion7()}, {of.VisitId.Value}, {of.KnotId.Value}, {area}, 'left', {WireName.Of(level)}, {consent}, false, {of.RecordedAt}, {of.RecordedBy})
        """,
        TestContext.Current.CancellationToken);

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
