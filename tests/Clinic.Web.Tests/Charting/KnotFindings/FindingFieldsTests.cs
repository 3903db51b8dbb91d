using System.Net;
using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Answers;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Charting.KnotFindings;

public sealed class FindingFieldsTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private const string Script = "<script>alert('knot')</script>";

    [Fact]
    public async Task Update_AllThatCanBeSaid_IsKeptAndReadBack()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, page) = await chart.MarkAsync("scap_medial_border", "left");

        var answer = await chart.Ines.SubmitAsync(
            page,
            "#finding",
            ("Finding.TenderBefore", "7"),
            ("Finding.Size", "walnut"),
            ("Finding.Kind", "over_used"),
            ("Finding.Hardness", "2"),
            ("Finding.SizeMm", "31"),
            ("Finding.Raised", "true"),
            ("Finding.NearbyTight", "true"),
            ("Finding.FoundBy", "searched"),
            ("Finding.DirectResponse", "eases_then_returns"),
            ("Finding.EasesHours", "2"),
            ("Finding.FamiliarPain", "true"),
            ("Finding.SpreadsTo", "suboccipital"),
            ("Finding.SpreadsTo", "upper_trap"),
            ("Finding.SpreadsAlso", "side of the ribs"),
            ("Finding.ArmLiftHurts", "true"),
            ("Finding.Headache", "true"),
            ("Finding.LimitsMotion", "Reaching up"),
            ("Finding.PainAtRest", "2"),
            ("Finding.PainOnMoving", "5"),
            ("Finding.PressureThreshold", "2.5"),
            ("Finding.Muscle", "rhomboids"),
            ("Finding.Confidence", "high"),
            ("Finding.DirectTechnique", "light_only"),
            ("Finding.Note", "Softer than in spring"));

        var finding = await FindingAsync(chart, id);
        Assert.Equal((7, KnotSize.Walnut, KnotKind.OverUsed), (finding.TenderBefore, finding.Size, finding.Kind));
        Assert.Equal((2, 31, true, true, FoundBy.Searched), (finding.Hardness, finding.SizeMm, finding.Raised, finding.NearbyTight, finding.FoundBy));
        Assert.Equal((DirectResponse.EasesThenReturns, 2, true), (finding.DirectResponse, finding.EasesHours, finding.FamiliarPain));
        Assert.Equal(["suboccipital", "upper_trap"], finding.SpreadsTo.Take(2));
        Assert.Equal(3, finding.SpreadsTo.Count);
        Assert.Equal((true, true, "Reaching up"), (finding.ArmLiftHurts, finding.Headache, finding.LimitsMotion));
        Assert.Equal((2, 5, 2.5m), (finding.PainAtRest, finding.PainOnMoving, finding.PressureThreshold));
        Assert.Equal(("rhomboids", Confidence.High, Technique.LightOnly), (finding.Muscle, finding.Confidence, finding.DirectTechnique));
        Assert.Equal("Softer than in spring", finding.Note);
        var shown = await chart.Ines.FollowAsync(answer);
        Assert.Equal("Hardness 2 of 3, 31 mm, raised, tight around it, had to search", shown.Text("#group-feel summary small"));
        Assert.Equal("Eases, back after 2 hours, the client’s own pain", shown.Text("#group-pressing summary small"));
        Assert.Equal("At rest 2, on moving 5, hurts from 2.5 kg/cm²", shown.Text("#group-pain summary small"));
        Assert.Equal("rhomboids, high confidence", shown.Text("#group-muscle summary small"));
        Assert.Equal("“Softer than in spring”", shown.Text("#group-note summary small"));
        Assert.NotNull(shown.Document.QuerySelector("input[name='Finding.SpreadsTo'][value=suboccipital][checked]"));
    }

    [Fact]
    public async Task Update_NothingSaid_IsFine()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, page) = await chart.MarkAsync("interscap_lower", "right");

        var answer = await chart.Ines.SubmitAsync(page, "#finding");

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Null((await FindingAsync(chart, id)).Hardness);
    }

    [Fact]
    public async Task Update_HoursWithoutAReturn_AreLeftOut()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, page) = await chart.MarkAsync("interscap_lower", "right");

        await chart.Ines.SubmitAsync(page, "#finding", ("Finding.DirectResponse", "nothing"), ("Finding.EasesHours", "2"), ("Finding.Confidence", "high"));

        var finding = await FindingAsync(chart, id);
        Assert.Equal((DirectResponse.Nothing, (int?)null, (Confidence?)null), (finding.DirectResponse, finding.EasesHours, finding.Confidence));
    }

    [Theory]
    [InlineData("Hardness", "4", "Hardness is a number from 0 to 3.")]
    [InlineData("Hardness", "-1", "Hardness is a number from 0 to 3.")]
    [InlineData("TenderBefore", "11", "Tenderness is a number from 0 to 10.")]
    [InlineData("PainAtRest", "11", "Write a number from 0 to 10.")]
    [InlineData("PainOnMoving", "-1", "Write a number from 0 to 10.")]
    [InlineData("SizeMm", "0", "Write a size from 1 to 200 mm.")]
    [InlineData("EasesHours", "73", "Write how many hours it stayed eased, 1 to 72.")]
    [InlineData("PressureThreshold", "0", "Write the pressure in kg/cm²")]
    [InlineData("PressureThreshold", "21", "Write the pressure in kg/cm²")]
    [InlineData("PressureThreshold", "NaN", "Write the pressure in kg/cm²")]
    [InlineData("DirectResponse", "melts", "Pick one of the five answers.")]
    [InlineData("FoundBy", "luck", "Pick one of the two answers.")]
    [InlineData("Confidence", "3", "Pick one of the three answers.")]
    [InlineData("DirectTechnique", "hammer", "Pick one of the techniques.")]
    [InlineData("ScreenAnswer", "maybe", "Pick one of the three answers.")]
    [InlineData("SpreadsTo", "left_wing", "There is no such place. Pick one from the list.")]
    [InlineData("SpreadsAlso", "back", "Pick the place from the list.")]
    [InlineData("SpreadsAlso", "the moon", "Pick the place from the list.")]
    [InlineData("Muscle", "soleus", "Pick a muscle of this place.")]
    [InlineData("LimitsMotion", "10000", "Write a shorter text: at most 300 letters")]
    [InlineData("Note", "10000", "Write a shorter text: at most 2000 letters")]
    [InlineData("Note", "\u0001", "This text has a sign in it that we cannot keep")]
    public async Task Update_WhatCannotBe_IsRefusedAtTheField(string field, string value, string words)
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, page) = await chart.MarkAsync("scap_medial_border", "left");

        var answer = await chart.TamperAsync(page, "#finding", ($"Finding.{field}", value == "10000" ? new string('x', 10_000) : value), ("Finding.Raised", "true"));

        OpenChart.AssertRefused(answer, $"Finding_{field}", words);
        Assert.NotNull(answer.Document.QuerySelector("input[name='Finding.Raised'][checked]"));
        Assert.False((await FindingAsync(chart, id)).Raised);
    }

    [Fact]
    public async Task Update_ScriptText_IsShownAsText()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (_, page) = await chart.MarkAsync("scap_medial_border", "left");

        var shown = await chart.Ines.FollowAsync(await chart.Ines.SubmitAsync(
            page, "#finding", ("Finding.Note", Script), ("Finding.LimitsMotion", Script)));

        Assert.Equal($"“{Script}”", shown.Text("#group-note summary small"));
        Assert.DoesNotContain(shown.Document.Scripts, script => script.Text.Contains("knot", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Update_FoundAgain_AsksHowLongItStayedEased()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        await using var db = app.Open();
        var old = await db.Knots.SingleAsync(knot => knot.Zone == "upper_trap" && knot.Number == 1, TestContext.Current.CancellationToken);
        var page = await chart.ShowAsync($"?knot={old.Id}");

        var refused = await chart.TamperAsync(page, "#finding", ("Finding.EasedDays", "4000"));
        await chart.Ines.SubmitAsync(page, "#finding", ("Finding.EasedDays", "12"));

        OpenChart.AssertRefused(refused, "Finding_EasedDays", "Write how many days it stayed eased, 0 to 3650.");
        Assert.Equal(12, (await FindingAsync(chart, old.Id)).EasedDays);
    }

    [Fact]
    public async Task Update_WithSigns_KeepsWhatWasSuggestedAndWhy()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, page) = await chart.MarkAsync("scap_medial_border", "left");
        Assert.Empty(page.Texts(".suggested"));

        var shown = await chart.Ines.FollowAsync(await chart.Ines.SubmitAsync(
            page, "#finding", ("Finding.DirectResponse", "nothing"), ("Finding.Kind", "unsure")));

        var finding = await FindingAsync(chart, id);
        Assert.Equal("Suggested: over-stretched. Pressing on it did nothing; between blade and spine.", shown.Text(".suggested"));
        Assert.Equal((KnotKind.Unsure, KnotKind.OverStretched), (finding.Kind, finding.KindSuggested));
        Assert.Equal(["pressing_does_nothing", "between_blade_and_spine"], finding.KindReasons);
        Assert.Null(shown.Document.QuerySelector("input[name='Finding.Kind'][value=over_stretched][checked]"));
    }

    private async Task<KnotFinding> FindingAsync(OpenChart chart, Id<Knot> knot)
    {
        await using var db = app.Open();
        return await db.KnotFindings.SingleAsync(finding => finding.VisitId == chart.VisitId && finding.KnotId == knot, TestContext.Current.CancellationToken);
    }
}
