using System.Net;
using Clinic.Domain.Booking.WaitingList;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Booking.WaitingList;

public sealed class WaitingPageTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task List_ForEachRole_ShowsWhomSheMaySee()
    {
        using var client = app.NewVisitor();
        await client.JoinAsync("Waits Ines", "2026-12-01");
        await client.JoinAsync("Waits Tom", "2026-12-01", therapist: "tom-adebayo");
        await client.JoinAsync("Waits Anybody", "2026-12-01", therapist: "any");
        using var desk = await app.SignedInAsync("desk");
        using var ines = await app.SignedInAsync("ines");

        var all = await desk.GetAsync("/booking/waiting");
        var hers = await ines.GetAsync("/booking/waiting");

        Assert.Equal(["Waits Ines", "Waits Tom", "Waits Anybody"], all.Texts(".agenda b"));
        Assert.Equal(["Waits Ines"], hers.Texts(".agenda b"));
        var tom = await EntryAsync("Waits Tom");
        var antiforgery = hers.Document.QuerySelector(".agenda input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var verb in new[] { "remove", "offers" })
        {
            using var notHers = await ines.Http.PostAsync(
                $"/booking/waiting/{tom.Id}/{verb}", new FormUrlEncodedContent([new("__RequestVerificationToken", antiforgery)]), Token);
            Assert.Equal(HttpStatusCode.NotFound, notHers.StatusCode);
        }

        using var stranger = app.NewVisitor();
        Assert.Equal(HttpStatusCode.Redirect, (await stranger.GetAsync("/booking/waiting")).Status);
    }

    [Fact]
    public async Task Desk_OffersAChosenTimeAndRemovesWhoHasLeft()
    {
        using var client = app.NewVisitor();
        await client.JoinAsync("Chosen Eide", "2026-12-08", therapist: "tom-adebayo", part: "afternoon");
        using var desk = await app.SignedInAsync("desk");
        var page = await desk.GetAsync("/booking/waiting");
        var id = (await EntryAsync("Chosen Eide")).Id;
        var form = $"form[action='/booking/waiting/{id}/offers']";
        var times = page.Document.QuerySelectorAll($"{form} option").Select(option => option.GetAttribute("value")!).ToList();

        var offered = await desk.FollowAsync(await desk.SubmitAsync(page, form, ("slot", times[1])));
        var again = await desk.SubmitAsync(page, form, ("slot", times[0]));
        var nothing = await desk.SubmitAsync(page, form, ("slot", "garbage"));

        Assert.All(times, time => Assert.Contains("tom-adebayo", time, StringComparison.Ordinal));
        Assert.Contains("Offered: Tuesday 8 December", offered.Text(".agenda"), StringComparison.Ordinal);
        Assert.Null(offered.Document.QuerySelector(form));
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nothing.Status);
        Assert.Single(await app.OffersAsync("Chosen Eide"));
        await desk.SubmitAsync(offered, $"form[action='/booking/waiting/{id}/remove']");
        Assert.DoesNotContain("Chosen Eide", (await desk.GetAsync("/booking/waiting")).Text("main"), StringComparison.Ordinal);
        Assert.Equal(OfferOutcome.Declined, Assert.Single(await app.OffersAsync("Chosen Eide")).Outcome);
    }

    private async Task<WaitingListEntry> EntryAsync(string name)
    {
        await using var db = app.Open();
        var email = GivenWaiting.EmailOf(name);
        return await db.WaitingListEntries.SingleAsync(entry => entry.Client!.Email == email, Token);
    }
}
