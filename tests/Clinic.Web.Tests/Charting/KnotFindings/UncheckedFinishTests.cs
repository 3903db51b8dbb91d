using System.Net;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Charting.KnotFindings;

public sealed class UncheckedFinishTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Fact]
    public async Task Create_KnotsAndNoCheckedArea_NeedsAReason()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (_, page) = await chart.MarkAsync("scap_medial_border", "left");
        var hot = await chart.Ines.FollowAsync(await chart.Ines.SubmitAsync(page, "#finding", ("Finding.Hot", "true"), ("Finding.Hardness", "2")));

        var unasked = await chart.Ines.SubmitAsync(hot, "#finish");
        await chart.Ines.SubmitAsync(hot, "#finding", ("Finding.ScreenAnswer", "clear"));
        var refused = await chart.Ines.SubmitAsync(hot, "#finish");
        var tooLong = await chart.TamperAsync(refused, "#finish", ("Finish.Reason", new string('x', 10_000)));
        var finished = await chart.Ines.SubmitAsync(refused, "#finish", ("Finish.Reason", " Ran out of <i>time</i> "));

        OpenChart.AssertRefused(unasked, "Finding_ScreenAnswer", "ask the questions before you finish.");
        OpenChart.AssertRefused(refused, "Finish_Reason", "No area was checked. Check one, or write why not, and finish again.");
        OpenChart.AssertRefused(tooLong, "Finish_Reason", "Write a shorter text: at most 300 letters");
        Assert.Equal(HttpStatusCode.Redirect, finished.Status);
        await using var db = app.Open();
        var visit = await db.Visits.SingleAsync(visit => visit.Id == chart.VisitId, TestContext.Current.CancellationToken);
        Assert.Equal("Ran out of <i>time</i>", visit.UncheckedReason);
        var shown = await chart.ShowAsync();
        Assert.Contains("No area was checked: “Ran out of <i>time</i>”", shown.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Hardness 2 of 3, hot, asked: none is true", shown.Text(".said-list"), StringComparison.Ordinal);
        Assert.Empty(shown.Texts("main form button"));
        foreach (var form in new[] { "#knot-story", "#twin", "#hand", "#factor-tick" })
        {
            var late = await chart.TamperAsync(hot, form, ("code", "C13"), ("hand", "left"));
            Assert.Equal((form, HttpStatusCode.Conflict), (form, late.Status));
        }
    }
}
