using System.Globalization;
using System.Net;
using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Charting.OverTime;

/// <summary>Two visits beside each other, and all of them as a heat map.</summary>
public sealed class ComparisonsTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Fact]
    public async Task Show_WithoutAChoice_ComparesTheFirstAndTheLast()
    {
        using var ines = await app.SignedInAsync("ines");

        var page = await ines.GetAsync(await AddressAsync());

        Assert.Equal("Knot 1, right, top of the shoulder: less tender, 6 to 4", page.Texts(".changes li")[0]);
        Assert.Equal(
            ["Right back of the neck: treated only the second time", "Right lat: treated only the first time", "Right upper trap: treated only the first time"],
            page.Texts(".changes li").Skip(1).Order(StringComparer.Ordinal));
        Assert.Equal(["9 Oct: 1 knot", "30 Oct: 1 knot"], page.Texts(".compared-day"));
        Assert.Equal(["6 to 2", "4 to 2"], page.Texts(".compared-table tr:first-child td").Take(2));
        Assert.Equal(8, page.Document.QuerySelectorAll(".whole-body").Length);
    }

    [Fact]
    public async Task Show_OnOneBody_DrawsBothInTheirOwnShapesAndTurnsThemOffWithoutScript()
    {
        using var ines = await app.SignedInAsync("ines");

        var page = await ines.GetAsync(await AddressAsync() + "?overlaid=true");

        Assert.Equal(4, page.Document.QuerySelectorAll(".whole-body").Length);
        Assert.Single(page.Document.QuerySelectorAll(".layer-then .then-knot"));
        Assert.NotEmpty(page.Document.QuerySelectorAll(".layer-then .then-area"));
        Assert.NotEmpty(page.Document.QuerySelectorAll(".layer-now.on-light circle"));
        Assert.Equal(3, page.Document.QuerySelectorAll("input[name=layer]").Length);
    }

    [Fact]
    public async Task Show_SameVisitTwice_SaysSo()
    {
        using var ines = await app.SignedInAsync("ines");
        var visit = await VisitAsync("Nora");

        var page = await ines.GetAsync($"{await AddressAsync()}?one={visit}&other={visit}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("That is the same visit twice", page.Text(".notice"), StringComparison.Ordinal);
        Assert.Empty(page.Texts(".changes li"));
    }

    [Fact]
    public async Task Show_VisitOfAnotherClient_Is404()
    {
        using var ines = await app.SignedInAsync("ines");
        var (own, foreign) = (await VisitAsync("Nora"), await VisitAsync("Luc"));

        foreach (var query in new[] { $"one={foreign}", $"other={foreign}", $"one={own}&other={foreign}", "one=x", $"one={Guid.CreateVersion7()}" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await ines.GetAsync($"{await AddressAsync()}?{query}")).Status);
        }
    }

    [Theory]
    [InlineData("comparison")]
    [InlineData("heat-map")]
    public async Task Show_AnotherTherapistsClient_Is404(string page)
    {
        using var ines = await app.SignedInAsync("ines");

        Assert.Equal(HttpStatusCode.NotFound, (await ines.GetAsync($"/charting/clients/{await OpenChart.IdOfAsync(app, "Luc")}/{page}")).Status);
    }

    [Fact]
    public async Task Show_HeatMap_TableSaysWhatThePictureShows()
    {
        using var ines = await app.SignedInAsync("ines");
        await using (var db = app.Open())
        {
            await GivenHistory.AddAsync(db, "Hot", 12, app.Clock.Now, hour: 2);
        }

        var page = await ines.GetAsync($"/charting/clients/{await OpenChart.IdOfAsync(app, "Hot")}/heat-map");

        Assert.Equal(12, page.Document.QuerySelectorAll(".heat-knots tbody tr").Length);
        Assert.Equal(36, page.Texts(".heat-knots td.n").Sum(count => int.Parse(count, CultureInfo.InvariantCulture)));
        Assert.NotEmpty(page.Document.QuerySelectorAll(".heat-knots .heat-figures path"));
        Assert.Contains("Left lat", page.Texts(".heat-areas tbody th"));
        Assert.Contains(page.Texts(".heat-areas td.n"), words => words.EndsWith("treated", StringComparison.Ordinal));
    }

    private async Task<string> AddressAsync() => $"/charting/clients/{await OpenChart.IdOfAsync(app, "Nora")}/comparison";

    private async Task<Id<Visit>> VisitAsync(string name)
    {
        await using var db = app.Open();
        return await db.Visits.Where(visit => visit.Client!.FirstName == name).OrderBy(visit => visit.OpenedAt).Select(visit => visit.Id).FirstAsync();
    }
}
