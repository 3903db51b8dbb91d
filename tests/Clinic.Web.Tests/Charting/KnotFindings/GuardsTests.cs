using System.Net;
using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Answers;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Charting.KnotFindings;

public sealed class GuardsTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Fact]
    public async Task Update_SustainedPressureOnAnOverStretchedKnot_NeedsAReason()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, page) = await chart.MarkAsync("lumbar_paraspinal", "left");
        Assert.Empty(page.Texts(".knot .notice-title"));

        var refused = await chart.TamperAsync(
            page, "#finding", ("Finding.Kind", "over_stretched"), ("Finding.DirectTechnique", "sustained_pressure"), ("Finding.TenderBefore", "6"));

        OpenChart.AssertRefused(refused, "Finding_DirectReason", "Hold back on the knot itself, or write why you pressed it.");
        Assert.NotNull(refused.Document.QuerySelector("input[name='Finding.TenderBefore'][value='6'][checked]"));
        Assert.Null((await FindingAsync(chart, id)).DirectTechnique);
        await chart.Ines.SubmitAsync(refused, "#finding", ("Finding.DirectReason", "She asked for it"));
        var finding = await FindingAsync(chart, id);
        Assert.Equal((Technique.SustainedPressure, "She asked for it"), (finding.DirectTechnique, finding.DirectReason));
    }

    [Theory]
    [InlineData("over_stretched", "slow_stroke")]
    [InlineData("over_used", "sustained_pressure")]
    public async Task Update_WorkThatNothingSpeaksAgainst_NeedsNone(string kind, string technique)
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (_, page) = await chart.MarkAsync("lumbar_paraspinal", "left");

        var answer = await chart.Ines.SubmitAsync(page, "#finding", ("Finding.Kind", kind), ("Finding.DirectTechnique", technique));

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
    }

    [Theory]
    [InlineData("Red")]
    [InlineData("Hot")]
    [InlineData("Swollen")]
    [InlineData("HardLump")]
    public async Task Update_AWarningSign_IsOffLimitsUntilItWasAsked(string sign)
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, page) = await chart.MarkAsync("interscap_upper", "left");

        var shown = await chart.Ines.FollowAsync(await chart.Ines.SubmitAsync(page, "#finding", ($"Finding.{sign}", "true")));

        Assert.Contains("Do not press there.", shown.Text(".off-limits"), StringComparison.Ordinal);
        Assert.Equal("Do not work on the knot itself", shown.Text(".knot .notice-title"));
        Assert.Contains("A lump that is red and hot", shown.Text(".screen-prompt"), StringComparison.Ordinal);
        var refused = await chart.Ines.SubmitAsync(shown, "#finding", ("Finding.DirectTechnique", "light_only"));
        OpenChart.AssertRefused(refused, "Finding_DirectReason", "Hold back on the knot itself");
        var cleared = await chart.Ines.FollowAsync(await chart.Ines.SubmitAsync(shown, "#finding", ("Finding.ScreenAnswer", "clear")));
        Assert.Empty(cleared.Texts(".off-limits"));
        Assert.Equal(ScreenAnswer.Clear, (await FindingAsync(chart, id)).ScreenAnswer);
    }

    [Theory]
    [InlineData("doctor_first", "A doctor looks at it first.")]
    [InlineData("doctor_today", "No treatment today.")]
    public async Task Update_ADoctorIsNeeded_SaysWhatToDoAndNobodyPressesThere(string answer, string words)
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, page) = await chart.MarkAsync("interscap_upper", "left");

        var shown = await chart.Ines.FollowAsync(await chart.Ines.SubmitAsync(
            page, "#finding", ("Finding.Hot", "true"), ("Finding.ScreenAnswer", answer)));

        Assert.Contains(words, shown.Text(".knot .notice"), StringComparison.Ordinal);
        Assert.Contains("A doctor looks at it first.", shown.Text(".off-limits"), StringComparison.Ordinal);
        Assert.Contains("Do not press there", shown.Text(".area-row .tag"), StringComparison.Ordinal);
        var pressed = await chart.Ines.SubmitAsync(
            shown, "#finding", ("Finding.DirectTechnique", "light_only"), ("Finding.DirectReason", "Lightly"));
        Assert.Equal(answer == "doctor_today" ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.Redirect, pressed.Status);
        Assert.Equal(answer == "doctor_today", (await FindingAsync(chart, id)).DirectTechnique is null);
        var worked = await chart.Ines.SubmitAsync(
            await chart.ShowAsync($"?knot={id}&area=lat-left"), "#area-finding", ("AreaFinding.Technique", "slow_stroke"));
        Assert.Equal(answer == "doctor_today" ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.Redirect, worked.Status);
    }

    [Fact]
    public async Task Update_SignTakenBack_ForgetsTheAnswer()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, page) = await chart.MarkAsync("interscap_upper", "left");
        var shown = await chart.Ines.FollowAsync(await chart.Ines.SubmitAsync(
            page, "#finding", ("Finding.Red", "true"), ("Finding.ScreenAnswer", "doctor_first")));

        await chart.Ines.SubmitAsync(shown, "#finding", ("Finding.Red", null));

        Assert.Null((await FindingAsync(chart, id)).ScreenAnswer);
    }

    private async Task<KnotFinding> FindingAsync(OpenChart chart, Id<Knot> knot)
    {
        await using var db = app.Open();
        return await db.KnotFindings.SingleAsync(finding => finding.VisitId == chart.VisitId && finding.KnotId == knot, TestContext.Current.CancellationToken);
    }
}
