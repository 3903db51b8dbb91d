using System.Net;
using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Answers;
using Clinic.Domain.Practice;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Charting;

public sealed class AreaFindingsTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Fact]
    public async Task Update_TheLat_IsKeptAndLeadsToTheHomeSheet()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, page) = await OpenAreaAsync(chart, "lat-left");

        var answer = await chart.Ines.SubmitAsync(
            page,
            "#area-finding",
            ("AreaFinding.Tight", "2"),
            ("AreaFinding.GivesKnotPain", "true"),
            ("AreaFinding.TenderBefore", "8"),
            ("AreaFinding.Technique", "pincer_hold"),
            ("AreaFinding.Seconds", "120"),
            ("AreaFinding.TenderAfter", "3"));

        var lat = Assert.Single(await FindingsAsync(id));
        Assert.Equal(("lat", AreaSide.Left, ConsentLevel.General), (lat.Area, lat.Side, lat.ConsentLevel));
        Assert.Equal((true, true, 8, 3), (lat.Tightness == 2, lat.GivesKnotPain, lat.TenderBefore, lat.TenderAfter));
        Assert.Equal((Technique.PincerHold, 120), (lat.Technique, lat.Seconds));
        var shown = await chart.Ines.FollowAsync(answer);
        Assert.Equal(["Treated", "Tender 8 to 3"], shown.Texts("#area-lat-left .tag"));
        Assert.NotNull(shown.Document.QuerySelector($"a[href='/home-care/visits/{chart.VisitId}/sheet/new']"));
    }

    [Fact]
    public async Task Update_Again_OverwritesWithTheVersionOfTheForm()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, page) = await OpenAreaAsync(chart, "teres-left");
        var saved = await chart.Ines.FollowAsync(await chart.Ines.SubmitAsync(page, "#area-finding", ("AreaFinding.TenderBefore", "4")));

        var again = await chart.Ines.SubmitAsync(
            saved, "#area-finding", ("AreaFinding.Technique", "slow_stroke"), ("AreaFinding.Seconds", "other"), ("AreaFinding.OtherSeconds", "45"));

        var teres = Assert.Single(await FindingsAsync(id));
        Assert.Equal(HttpStatusCode.Redirect, again.Status);
        Assert.Equal((4, Technique.SlowStroke, 45), (teres.TenderBefore, teres.Technique, teres.Seconds));
    }

    [Fact]
    public async Task Update_FromASecondTab_Is409AndOverwritesNothing()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, first) = await OpenAreaAsync(chart, "teres-left");
        await chart.Ines.SubmitAsync(first, "#area-finding", ("AreaFinding.TenderBefore", "4"));

        var refused = await chart.Ines.SubmitAsync(first, "#area-finding", ("AreaFinding.TenderBefore", "9"));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.NotNull(refused.Document.QuerySelector("input[name='AreaFinding.TenderBefore'][value='9'][checked]"));
        Assert.Equal(4, Assert.Single(await FindingsAsync(id)).TenderBefore);
    }

    [Fact]
    public async Task Update_BothSidedArea_IsKeptForBothSides()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, page) = await OpenAreaAsync(chart, "front_thigh-both");

        await chart.Ines.SubmitAsync(page, "#area-finding", ("AreaFinding.TenderBefore", "0"));

        Assert.Equal(AreaSide.Both, Assert.Single(await FindingsAsync(id)).Side);
    }

    [Theory]
    [InlineData("AreaFinding.TenderBefore", "11", "AreaFinding_TenderBefore", "Tenderness is a number from 0 to 10.")]
    [InlineData("AreaFinding.TenderAfter", "11", "AreaFinding_TenderAfter", "Tenderness is a number from 0 to 10.")]
    [InlineData("AreaFinding.Seconds", "0", "AreaFinding_Seconds", "Write a length from 1 to 3600 seconds.")]
    [InlineData("AreaFinding.Seconds", "99999", "AreaFinding_Seconds", "Write a length from 1 to 3600 seconds.")]
    [InlineData("AreaFinding.OtherSeconds", "-5", "AreaFinding_Seconds", "Write a length from 1 to 3600 seconds.")]
    [InlineData("AreaFinding.Seconds", "long", "AreaFinding_Seconds", "Pick a length")]
    [InlineData("AreaFinding.Seconds", "60", "AreaFinding_Technique", "Say what you did for that long.")]
    [InlineData("AreaFinding.Technique", "hammer", "AreaFinding_Technique", "Pick one of the techniques.")]
    [InlineData("AreaFinding.Technique", "2", "AreaFinding_Technique", "Pick one of the techniques.")]
    [InlineData("AreaFinding.Area", "tail", "AreaFinding_Area", "Pick an area from the list.")]
    [InlineData("AreaFinding.Side", "top", "AreaFinding_Area", "Pick an area from the list.")]
    [InlineData("AreaFinding.Area", "posture", "AreaFinding_Area", "Pick an area from the list.")]
    [InlineData("AreaFinding.Area", "<script>alert(1)</script>", "AreaFinding_Area", "Pick an area from the list.")]
    [InlineData("AreaFinding.Tight", "4", "AreaFinding_Tight", "Tightness is a number from 0 to 3.")]
    [InlineData("AreaFinding.Pressure", "6", "AreaFinding_Pressure", "Pressure is a number from 1 to 5.")]
    [InlineData("AreaFinding.ClientFelt", "11", "AreaFinding_ClientFelt", "How strong it felt is a number from 0 to 10.")]
    [InlineData("AreaFinding.Repeats", "0", "AreaFinding_Repeats", "Write how often, from 1 to 20.")]
    [InlineData("AreaFinding.Tool", "hammer", "AreaFinding_Tool", "Pick one of the five.")]
    [InlineData("AreaFinding.Zone", "scm", "AreaFinding_Zone", "Pick a place that the area covers.")]
    [InlineData("AreaFinding.Usual", "hammer-120", "AreaFinding_Technique", "Pick one of the techniques.")]
    [InlineData("AreaFinding.Usual", "pincer_hold--1", "AreaFinding_Technique", "Pick one of the techniques.")]
    public async Task Update_WhatTheFormDoesNotOffer_IsRefusedAtTheField(string name, string value, string field, string words)
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, page) = await OpenAreaAsync(chart, "lat-left");

        var answer = await chart.TamperAsync(page, "#area-finding", (name, value));

        OpenChart.AssertRefused(answer, field, words);
        Assert.Empty(await FindingsAsync(id));
    }

    [Theory]
    [InlineData("pec_outer", "Written consent")]
    [InlineData("neck_front", "Ask each time")]
    public async Task Update_BeforeTheClientAgreed_IsRefused(string area, string tag)
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, page) = await OpenAreaAsync(chart, "lat-left");
        var closed = await chart.ShowAsync($"?knot={id}&area={area}-left");
        Assert.Null(closed.Document.QuerySelector("#area-finding"));
        Assert.Equal([tag], closed.Texts($"#area-{area}-left .tag"));

        var answer = await chart.TamperAsync(page, "#area-finding", ("AreaFinding.Area", area), ("AreaFinding.TenderBefore", "5"));

        OpenChart.AssertRefused(answer, "Consent_Agrees", "Ask the client first");
        Assert.Empty(await FindingsAsync(id));
    }

    [Fact]
    public async Task Update_AfterTheClientAgreed_PointsToTheConsent()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, page) = await OpenAreaAsync(chart, "pec_major-left");

        var agreed = await chart.Ines.FollowAsync(await chart.Ines.SubmitAsync(page, "#consent", ("Consent.Agrees", "true")));
        await chart.Ines.SubmitAsync(agreed, "#area-finding", ("AreaFinding.TenderBefore", "5"));

        var chest = Assert.Single(await FindingsAsync(id));
        Assert.Equal(ConsentLevel.SensitiveWritten, chest.ConsentLevel);
        await using var db = app.Open();
        Assert.True(await db.AreaConsents.AnyAsync(
            consent => consent.Id == chest.ConsentId && consent.Area == "pec_major" && consent.VisitId == chart.VisitId,
            TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Update_AllThatWasDone_IsKept()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, page) = await OpenAreaAsync(chart, "lat-left");
        app.Clock.Now = FixedClock.Start.AddMinutes(3);

        var shown = await chart.Ines.FollowAsync(await chart.Ines.SubmitAsync(
            page, "#area-finding", ("AreaFinding.TenderBefore", "8"), ("AreaFinding.Usual", "pincer_hold-120"), ("AreaFinding.Zone", "lat_mid"),
            ("AreaFinding.Tool", "fingers"), ("AreaFinding.Pressure", "4"), ("AreaFinding.ClientFelt", "6"), ("AreaFinding.Repeats", "2"),
            ("AreaFinding.ReleasedSlowly", "true"), ("AreaFinding.AskedByClient", "true")));
        app.Clock.Now = FixedClock.Start.AddMinutes(7);
        await chart.Ines.SubmitAsync(
            shown, "#area-finding", ("AreaFinding.TenderAfter", "3"), ("AreaFinding.KnotPainNow", "4"), ("AreaFinding.KnotPainLater", "3"),
            ("AreaFinding.KnotPainNextDay", "2"), ("AreaFinding.Verdict", "helped"));

        var lat = Assert.Single(await FindingsAsync(id));
        Assert.Equal((Technique.PincerHold, 120, 2, true, "lat_mid"), (lat.Technique, lat.Seconds, lat.Repeats, lat.ReleasedSlowly, lat.Zone));
        Assert.Equal((Tool.Fingers, 4, 6, true), (lat.Tool, lat.Pressure, lat.ClientFelt, lat.AskedByClient));
        Assert.Equal((4, 3, 2, Verdict.Helped, VerdictBy.Therapist), (lat.KnotPainNow, lat.KnotPainLater, lat.KnotPainNextDay, lat.Verdict, lat.VerdictBy));
        Assert.Equal(FixedClock.Start.AddMinutes(7), lat.TreatedAt);
        Assert.Equal("armpit_side_of_same_blade", lat.Relation);
        Assert.Contains("R01", lat.Rules);
    }

    [Fact]
    public async Task Update_AreaThatNoRuleNames_IsKept()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, page) = await OpenAreaAsync(chart, "low_back-right");

        await chart.Ines.SubmitAsync(page, "#area-finding", ("AreaFinding.TenderBefore", "5"), ("AreaFinding.AskedByClient", "true"));

        var back = Assert.Single(await FindingsAsync(id));
        Assert.Equal(("low_back", AreaSide.Right, true, null), (back.Area, back.Side, back.AskedByClient, back.Relation));
        Assert.Empty(back.Rules);
    }

    [Theory]
    [InlineData("left glutes", "glute_side-left", "Left glutes")]
    [InlineData("belly left", "abdomen-left", "Left abdominals")]
    [InlineData("quads", "front_thigh-both", "Quads, both sides")]
    public async Task Show_AnotherAreaByName_IsFound(string words, string key, string title)
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, _) = await OpenAreaAsync(chart, "lat-left");

        var page = await chart.ShowAsync($"?knot={id}&other={Uri.EscapeDataString(words)}");

        var open = page.Document.QuerySelector($"#area-{key}.is-open");
        var found = page.Document.QuerySelector($".other-found a[href*='area={key}']");
        Assert.Contains(title, (open ?? found)!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_AnotherAreaThatIsNone_SaysSo()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, _) = await OpenAreaAsync(chart, "lat-left");

        var page = await chart.ShowAsync($"?knot={id}&other=%3Cscript%3Ealert(1)%3C%2Fscript%3E");

        Assert.Contains("No area is called that", page.Text("#others"), StringComparison.Ordinal);
        Assert.Equal("<script>alert(1)</script>", page.Document.QuerySelector("#other-area-name")!.GetAttribute("value"));
        Assert.Empty(page.Document.QuerySelectorAll("main script"));
    }

    [Fact]
    public async Task Update_WithoutAKnot_Is404()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (_, page) = await OpenAreaAsync(chart, "lat-left");
        var form = page.Document.QuerySelector("#area-finding")!;
        foreach (var knot in new[] { Id<Knot>.New(), await chart.KnotOfLucAsync() })
        {
            form.SetAttribute("action", $"{chart.Address}/knots/{knot}/areas");

            Assert.Equal(HttpStatusCode.NotFound, (await chart.TamperAsync(page, "#area-finding", ("AreaFinding.TenderBefore", "5"))).Status);
        }
    }

    [Fact]
    public async Task Update_FromASecondTablet_SaysWhatTheOtherSaved()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, first) = await OpenAreaAsync(chart, "teres-left");
        await chart.Ines.SubmitAsync(first, "#area-finding", ("AreaFinding.TenderBefore", "4"), ("AreaFinding.Technique", "slow_stroke"));

        var refused = await chart.Ines.SubmitAsync(first, "#area-finding", ("AreaFinding.TenderBefore", "9"));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("The other window saved: Tender before 4, Slow stroke", refused.Text(".stopped"), StringComparison.Ordinal);
        Assert.Equal(Technique.SlowStroke, Assert.Single(await FindingsAsync(id)).Technique);
    }

    [Fact]
    public async Task Update_FrontOfTheNeckWithoutTheSkill_IsRefused()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        // Consent stays with the visit: other tests find the left side as nobody asked about it.
        var (id, page) = await OpenAreaAsync(chart, "neck_front-right");
        var agreed = await chart.Ines.FollowAsync(await chart.Ines.SubmitAsync(page, "#consent", ("Consent.Agrees", "true")));
        await using var db = app.Open();
        await db.Therapists.Where(therapist => therapist.Name == "Ines Moreau").ExecuteUpdateAsync(
            set => set.SetProperty(therapist => therapist.Skills, []), TestContext.Current.CancellationToken);
        try
        {
            var refused = await chart.Ines.SubmitAsync(agreed, "#area-finding", ("AreaFinding.TenderBefore", "5"));

            OpenChart.AssertRefused(refused, "AreaFinding_Area", "Only a therapist trained for the front of the neck works there.");
            Assert.Contains("Not trained for it", refused.Text("#area-neck_front-right .tag-ochre"), StringComparison.Ordinal);
            Assert.Null(refused.Document.QuerySelector("#area-finding"));
            Assert.Empty(await FindingsAsync(id));
        }
        finally
        {
            await db.Therapists.Where(therapist => therapist.Name == "Ines Moreau").ExecuteUpdateAsync(
                set => set.SetProperty(therapist => therapist.Skills, [TherapistSkill.AnteriorNeck]), TestContext.Current.CancellationToken);
        }
    }

    private static async Task<(Id<Knot> Id, VisitedPage Page)> OpenAreaAsync(OpenChart chart, string area)
    {
        var (id, page) = await chart.MarkAsync("scap_medial_border", "left");
        await chart.SayOverStretchedAsync(page);
        return (id, await chart.ShowAsync($"?knot={id}&area={area}"));
    }

    private async Task<List<AreaFinding>> FindingsAsync(Id<Knot> knot)
    {
        await using var db = app.Open();
        return await db.AreaFindings.Where(finding => finding.KnotId == knot).ToListAsync(TestContext.Current.CancellationToken);
    }
}
