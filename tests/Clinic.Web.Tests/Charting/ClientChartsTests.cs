using System.Net;
using Clinic.Testing;

namespace Clinic.Web.Tests.Charting;

public sealed class ClientChartsTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Fact]
    public async Task Show_Anonymous_AsksToSignIn()
    {
        using var stranger = app.NewVisitor();

        var page = await stranger.GetAsync(await AddressOfAsync("Nora"));

        Assert.StartsWith("/accounts/sign-in", page.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_Desk_IsForbidden()
    {
        using var desk = await app.SignedInAsync("desk");

        var page = await desk.FollowAsync(await desk.GetAsync(await AddressOfAsync("Nora")));

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
    }

    [Fact]
    public async Task Show_AnotherTherapistsClient_Is404()
    {
        using var ines = await app.SignedInAsync("ines");

        var page = await ines.GetAsync(await AddressOfAsync("Luc"));

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Fact]
    public async Task Show_OwnClient_TellsTheVisitsNewestFirst()
    {
        using var ines = await app.SignedInAsync("ines");

        var page = await ines.GetAsync(await AddressOfAsync("Nora"));

        Assert.Equal("Nora Kaminski", page.Heading);
        Assert.Equal("2 visits since Friday 9 October 2026. Next: Friday 20 November, 1:00 pm", page.Text(".client-strip p"));
        Assert.Equal(["Friday 30 October 2026", "Friday 9 October 2026"], page.Texts(".history li > a"));
        Assert.Equal(
            ["Knot 1, right, top of the shoulder: 4 to 2", "Right back of the neck, slow stroke 120 s, tender 5 to 3"],
            page.Texts(".history li:first-child p"));
        var visit = await ines.GetAsync(page.Document.QuerySelector(".history a")!.GetAttribute("href")!);
        Assert.Equal("Visit 2, 60 minutes, began 1:00 pm", visit.Text(".client-strip p"));
    }

    private async Task<string> AddressOfAsync(string firstName) => $"/charting/clients/{await OpenChart.IdOfAsync(app, firstName)}";
}
