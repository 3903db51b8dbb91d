using System.Net;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Charting;

public sealed class FinishesTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Fact]
    public async Task Create_OpenVisit_ClosesItForGood()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, marked) = await chart.MarkAsync("scap_medial_border", "left");
        await chart.SayOverStretchedAsync(marked);
        var withLat = await chart.ShowAsync($"?knot={id}&area=lat-left");
        var withChest = await chart.ShowAsync($"?knot={id}&area=pec_outer-left");

        var answer = await chart.TamperAsync(withLat, "#finish", ("Finish.Reason", "She had to leave"));

        await using var db = app.Open();
        var visit = await db.Visits.SingleAsync(visit => visit.Id == chart.VisitId, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal(FixedClock.Start, visit.FinishedAt);
        var shown = await chart.Ines.FollowAsync(answer);
        Assert.Equal("Finished 9:00 am", shown.Text(".saved"));
        Assert.Empty(shown.Texts("main form button"));
        foreach (var (page, form) in new[]
        {
            (withLat, "#finish"), (withLat, "#finding"), (withLat, "#area-finding"), (withChest, "#consent"), (withLat, "#mark-list"),
        })
        {
            var late = await chart.TamperAsync(
                page, form, ("Mark.Zone", "upper_trap"), ("Mark.Side", "left"), ("Consent.Agrees", "true"), ("Finding.TenderBefore", "9"));
            Assert.Equal((form, HttpStatusCode.Conflict), (form, late.Status));
            Assert.Contains("This visit is finished.", late.Text("#trouble"), StringComparison.Ordinal);
        }

        var list = withLat.Document.QuerySelector("#mark-list")!;
        list.SetAttribute("action", list.QuerySelector("button[formaction]")!.GetAttribute("formaction")!);
        var moved = await chart.TamperAsync(withLat, "#mark-list", ("Mark.Zone", "calf"), ("Mark.Side", "left"));
        Assert.Equal(HttpStatusCode.Conflict, moved.Status);

        Assert.Equal(1, await db.Knots.CountAsync(knot => knot.FirstVisitId == chart.VisitId, TestContext.Current.CancellationToken));
        Assert.False(await db.AreaFindings.AnyAsync(area => area.VisitId == chart.VisitId, TestContext.Current.CancellationToken));
        Assert.False(await db.AreaConsents.AnyAsync(consent => consent.VisitId == chart.VisitId, TestContext.Current.CancellationToken));
        Assert.False(await db.KnotFindings.AnyAsync(finding => finding.TenderBefore == 9, TestContext.Current.CancellationToken));
    }
}
