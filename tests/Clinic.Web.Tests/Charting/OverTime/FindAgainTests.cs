using System.Net;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Charting.OverTime;

/// <summary>An old knot is found again from the client's page.</summary>
public sealed class FindAgainTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Fact]
    public async Task Press_OldKnot_OpensTodaysVisitWithIt()
    {
        using var ines = await app.SignedInAsync("ines");
        var page = await ines.GetAsync($"/charting/clients/{await OpenChart.IdOfAsync(app, "Nora")}");
        var knot = page.Document.QuerySelector(".past-knots button")!.GetAttribute("value")!;

        var answer = await ines.PressAsync(page, ".past-knots button", ("knot", knot));
        var opened = await ines.FollowAsync(answer);

        Assert.Contains($"knot={knot}", answer.Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, opened.Status);
        Assert.Contains("Right, top of the shoulder", opened.Text(".chart-main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Press_KnotOfAnotherClient_Is404()
    {
        using var ines = await app.SignedInAsync("ines");
        var page = await ines.GetAsync($"/charting/clients/{await OpenChart.IdOfAsync(app, "Nora")}");
        await using var db = app.Open();
        var foreign = await db.Knots.Where(knot => db.Clients.Any(client => client.Id == knot.ClientId && client.FirstName == "Luc"))
            .Select(knot => knot.Id).FirstAsync(TestContext.Current.CancellationToken);

        var opened = await ines.FollowAsync(await ines.SubmitAsync(page, "form.end"));
        var answer = await ines.GetAsync($"{opened.Path}?knot={foreign}");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }
}
