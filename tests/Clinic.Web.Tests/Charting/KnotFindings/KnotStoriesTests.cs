using System.Net;
using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Answers;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Charting.KnotFindings;

public sealed class KnotStoriesTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Fact]
    public async Task Update_TheStory_StaysWithTheKnot()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, page) = await chart.MarkAsync("scap_medial_border", "left");

        var answer = await chart.Ines.SubmitAsync(
            page,
            "#knot-story",
            ("Story.Label", "the stone"),
            ("Story.Chronicity", "years"),
            ("Story.Recurs", "true"),
            ("Story.EpisodeIntervalDays", "45"),
            ("Story.OnsetMode", "after_activity"),
            ("Story.OnsetActivity", "Moving house"),
            ("Story.OnsetPosition", "Bent over"),
            ("Story.FirstNoticed", "2019-05-01"),
            ("Story.TreatmentsFailed", "true"),
            ("Story.Status", "referred"));

        var knot = await KnotAsync(id);
        Assert.Equal(("the stone", Chronicity.Years, true, 45), (knot.Label, knot.Chronicity, knot.Recurs, knot.EpisodeIntervalDays));
        Assert.Equal((OnsetMode.AfterActivity, "Moving house", "Bent over"), (knot.OnsetMode, knot.OnsetActivity, knot.OnsetPosition));
        Assert.Equal((new DateOnly(2019, 5, 1), true, KnotStatus.Referred), (knot.FirstNoticed, knot.TreatmentsFailed, knot.Status));
        var shown = await chart.Ines.FollowAsync(answer);
        Assert.Equal(
            "First noticed 1 May 2019, for years, back every 45 days, during or after a use, “Moving house”, “Bent over”, treatments have not helped, sent to a doctor",
            shown.Text("#group-story summary small"));
        Assert.Contains("“the stone”", shown.Text(".knot-head .tags"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EpisodeIntervalDays", "0", "Write the days from one time to the next, 1 to 3650.")]
    [InlineData("FirstNoticed", "2026-11-21", "That day is still to come.")]
    [InlineData("FirstNoticed", "1899-12-31", "That is too long ago.")]
    [InlineData("Chronicity", "ages", "Pick one of the five answers.")]
    [InlineData("OnsetMode", "magic", "Pick one of the four answers.")]
    [InlineData("Status", "gone", "Pick one of the four answers.")]
    [InlineData("Label", "10000", "Write a shorter text: at most 60 letters")]
    [InlineData("OnsetActivity", "10000", "Write a shorter text: at most 200 letters")]
    public async Task Update_WhatCannotBe_IsRefusedAtTheField(string field, string value, string words)
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, page) = await chart.MarkAsync("scap_medial_border", "left");

        var answer = await chart.TamperAsync(page, "#knot-story", ($"Story.{field}", value == "10000" ? new string('x', 10_000) : value), ("Story.Recurs", "true"));

        OpenChart.AssertRefused(answer, $"Story_{field}", words);
        Assert.Null((await KnotAsync(id)).Recurs);
    }

    [Fact]
    public async Task Update_Today_IsNotAhead()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, page) = await chart.MarkAsync("scap_medial_border", "left");

        await chart.Ines.SubmitAsync(page, "#knot-story", ("Story.FirstNoticed", "2026-11-20"));

        Assert.Equal(new DateOnly(2026, 11, 20), (await KnotAsync(id)).FirstNoticed);
    }

    [Fact]
    public async Task Update_FromASecondTab_OverwritesNothingUntilSheHasSeenIt()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, firstTab) = await chart.MarkAsync("scap_medial_border", "left");
        var secondTab = await chart.ShowAsync($"?knot={id}");
        await chart.Ines.SubmitAsync(firstTab, "#knot-story", ("Story.Label", "first"));

        var refused = await chart.Ines.SubmitAsync(secondTab, "#knot-story", ("Story.Label", "second"));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("This was changed in another window meanwhile", refused.Text("#trouble"), StringComparison.Ordinal);
        Assert.Equal("first", (await KnotAsync(id)).Label);
        Assert.Equal("second", refused.Document.QuerySelector("#Story_Label")!.GetAttribute("value"));
        await chart.Ines.SubmitAsync(refused, "#knot-story");
        Assert.Equal("second", (await KnotAsync(id)).Label);
    }

    [Theory]
    [InlineData("#knot-story")]
    [InlineData("#twin")]
    public async Task Update_KnotOfAnotherClient_Is404(string form)
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, page) = await chart.MarkAsync("lat_mid", "left");
        var element = page.Document.QuerySelector(form)!;
        element.SetAttribute("action", element.GetAttribute("action")!.Replace(id.ToString(), (await chart.KnotOfLucAsync()).ToString(), StringComparison.Ordinal));

        var answer = await chart.Ines.SubmitAsync(page, form);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    [Fact]
    public async Task CreateTwin_NoneThere_MarksItOnTheOtherSide()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, page) = await chart.MarkAsync("midback_paraspinal", "left");
        Assert.Equal("Also on the right", page.Text("#twin button"));

        var shown = await chart.Ines.FollowAsync(await chart.Ines.SubmitAsync(page, "#twin"));

        var knot = await KnotAsync(id);
        var twin = await KnotAsync(knot.BilateralWith!.Value);
        Assert.Equal(("midback_paraspinal", BodySide.Right, id), (twin.Zone, twin.Side, twin.BilateralWith!.Value));
        Assert.Equal(1, Math.Round(knot.X + twin.X, 2));
        Assert.Equal($"Also on the right: knot {twin.Number}", shown.Text(".twin a"));
        await using var db = app.Open();
        Assert.True(await db.KnotFindings.AnyAsync(finding => finding.KnotId == twin.Id && finding.VisitId == chart.VisitId, TestContext.Current.CancellationToken));
        await chart.Ines.SubmitAsync(page, "#twin");
        Assert.Equal(2, await db.Knots.CountAsync(other => other.Zone == "midback_paraspinal" && other.ClientId == knot.ClientId, TestContext.Current.CancellationToken));
        await chart.Ines.SubmitAsync(shown, "#twin-removal");
        Assert.Equal((null, null), ((await KnotAsync(id)).BilateralWith, (await KnotAsync(twin.Id)).BilateralWith));
    }

    [Fact]
    public async Task CreateTwin_OneThere_LinksIt()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (right, _) = await chart.MarkAsync("teres_lateral_border", "right");
        var (left, page) = await chart.MarkAsync("teres_lateral_border", "left");

        await chart.Ines.SubmitAsync(page, "#twin");

        Assert.Equal((right, left), ((await KnotAsync(left)).BilateralWith!.Value, (await KnotAsync(right)).BilateralWith!.Value));
    }

    [Fact]
    public async Task UpdateHand_IsAskedOnceAndSaysWhichKnotIsOnThatSide()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (_, onTheLeft) = await chart.MarkAsync("interscap_upper", "left");
        Assert.Equal("Right-handed", onTheLeft.Text(".hand summary"));
        Assert.Empty(onTheLeft.Texts(".knot-head .tag"));

        var shown = await chart.Ines.FollowAsync(await chart.Ines.SubmitAsync(onTheLeft, "#hand", ("hand", "left")));
        var refused = await chart.TamperAsync(onTheLeft, "#hand", ("hand", "third"));

        Assert.Equal("Left-handed", shown.Text(".hand summary"));
        Assert.Equal(["On the dominant side"], shown.Texts(".knot-head .tag"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        await chart.Ines.SubmitAsync(shown, "#hand", ("hand", "right"));
    }

    private async Task<Knot> KnotAsync(Id<Knot> id)
    {
        await using var db = app.Open();
        return await db.Knots.SingleAsync(knot => knot.Id == id, TestContext.Current.CancellationToken);
    }
}
