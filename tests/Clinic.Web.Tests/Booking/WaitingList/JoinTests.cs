using System.Net;
using AngleSharp.Html.Dom;
using Clinic.Domain.Booking.WaitingList;
using Clinic.Domain.Practice;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Booking.WaitingList;

public sealed class JoinTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Join_FromTheTimes_IsAnEntryThatItsLinkTakesOffTheListAgain()
    {
        using var visitor = app.NewVisitor();

        var times = await visitor.GetAsync("/booking/time?service=massage-60&therapist=tom-adebayo&from=2026-12-01");
        var link = times.Document.QuerySelectorAll("main a").Single(a => a.TextContent == "Tell me when a time comes free");
        var form = await visitor.GetAsync(link.GetAttribute("href")!);
        var posted = await visitor.SubmitAsync(form, "main form", ("PartOfDay", "morning"), ("Name", "Nora Berg"), ("Email", "nora.berg@waiting.example"), ("Phone", "204-555-0177"));
        var entry = await visitor.FollowAsync(posted);

        Assert.Equal("We tell you when a time comes free", form.Heading);
        Assert.Equal("2026-12-01", ((IHtmlInputElement)form.Document.QuerySelector("#FirstDay")!).Value);
        Assert.Equal("You are on the waiting list", entry.Heading);
        Assert.Contains("Tuesday 1 December to Tuesday 15 December", entry.Text("dl"), StringComparison.Ordinal);
        Assert.DoesNotContain("nora.berg@waiting.example", entry.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        await using (var db = app.Open())
        {
            var kept = await db.WaitingListEntries.Include(row => row.Therapist).SingleAsync(row => row.Client!.Email == "nora.berg@waiting.example", Token);
            Assert.Equal((PartOfDay.Morning, "tom-adebayo", Channel.InPerson, null), (kept.PartOfDay, kept.Therapist!.Slug, kept.Channel, kept.EndedAt));
        }

        await visitor.SubmitAsync(entry, "main form");
        var left = await visitor.FollowAsync(await visitor.SubmitAsync(entry, "main form"));
        Assert.Equal("You are not on the waiting list any more", left.Heading);
    }

    [Fact]
    public async Task Join_SameWishTwice_WaitsOnce()
    {
        using var visitor = app.NewVisitor();

        var once = await visitor.JoinAsync("Twice Olsen", "2026-12-02");
        var twice = await visitor.JoinAsync("Twice Olsen", "2026-12-02");
        var other = await visitor.JoinAsync("Twice Olsen", "2026-12-03");

        Assert.Equal(once, twice);
        Assert.NotEqual(once, other);
    }

    [Fact]
    public async Task Join_SixthWish_IsRefused()
    {
        using var visitor = app.NewVisitor();
        for (var day = 1; day <= 5; day++)
        {
            await visitor.JoinAsync("Eager Hall", $"2026-12-0{day}");
        }

        var form = await visitor.GetAsync("/booking/waiting-list?service=massage-60");
        var refused = await visitor.SubmitAsync(
            form, "main form", ("FirstDay", "2026-12-07"), ("LastDay", "2026-12-07"), ("Name", "Eager Hall"), ("Email", "eager.hall@waiting.example"), ("Phone", "204-555-0177"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("You wait for five things already", refused.Text(".error-summary"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FirstDay", "", "Choose a day")]
    [InlineData("FirstDay", "soon", "Choose a day")]
    [InlineData("FirstDay", "2026-11-19", "This day is over. Choose today or later")]
    [InlineData("FirstDay", "2027-06-01", "We book up to Tuesday 19 January. Choose an earlier day")]
    [InlineData("LastDay", "2026-11-20", "The last day is before the first. Change one of them")]
    [InlineData("LastDay", "2027-06-01", "We book up to Tuesday 19 January. Choose an earlier day")]
    [InlineData("LastDay", "9999-12-31", "We book up to Tuesday 19 January. Choose an earlier day")]
    [InlineData("Name", "", "Write your name")]
    [InlineData("Email", "nobody", "Check the email address: it needs an @")]
    [InlineData("Phone", "12", "Check the phone number: it needs at least 6 digits")]
    public async Task Join_WrongAnswer_SaysWhatAndKeepsTheRest(string field, string value, string words)
    {
        using var visitor = app.NewVisitor();
        var form = await visitor.GetAsync("/booking/waiting-list?service=massage-60");
        (string Name, string? Value)[] right =
        [
            ("FirstDay", "2026-12-01"), ("LastDay", "2026-12-02"), ("PartOfDay", "evening"), ("Name", "Ole Vik"), ("Email", "ole@waiting.example"), ("Phone", "204-555-0177"),
        ];

        var refused = await visitor.SubmitAsync(form, "main form", [.. right.Select(answer => answer.Name == field ? (field, value) : answer)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(words, refused.Texts(".error-summary li"));
        Assert.Equal(["evening"], refused.Document.QuerySelectorAll("input[name=PartOfDay]:checked").Select(input => input.GetAttribute("value")));
        Assert.Equal(field == "Name" ? "" : "Ole Vik", ((IHtmlInputElement)refused.Document.QuerySelector("#Name")!).Value);
    }

    [Theory]
    [InlineData("/booking/waiting-list")]
    [InlineData("/booking/waiting-list?service=nothing")]
    [InlineData("/booking/waiting-list?service=%00&from=x&therapist=%ED%A0%80")]
    [InlineData("/booking/waiting-list?service=pain-consult")]
    public async Task Join_WithoutAService_LeadsBackToTheFirstStep(string path)
    {
        using var visitor = app.NewVisitor();

        var answer = await visitor.GetAsync(path);

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.StartsWith("/booking?", answer.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Join_ServiceThatIsAskedFor_SaysWhomToCall()
    {
        await app.NewServiceAsync("asked-first", newClients: ClientRule.Request);
        using var visitor = app.NewVisitor();
        var form = await visitor.GetAsync("/booking/waiting-list?service=asked-first");

        var refused = await visitor.SubmitAsync(form, "main form", ("Name", "New Person"), ("Email", "new.person@waiting.example"), ("Phone", "204-555-0177"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("is not booked online at once. Please call 204-555-0142", refused.Text(".error-summary"), StringComparison.Ordinal);
        await using var db = app.Open();
        Assert.False(await db.Clients.AnyAsync(client => client.Email == "new.person@waiting.example", Token));
    }

    [Theory]
    [InlineData("/booking/waiting-list/nothing")]
    [InlineData("/booking/waiting-list/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/booking/offers/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Link_Forged_Is404(string path)
    {
        using var visitor = app.NewVisitor();

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(path)).Status);
    }

    [Fact]
    public async Task Link_OfAnEntry_IsNoOfferAndNoVisit()
    {
        using var visitor = app.NewVisitor();
        var entry = await visitor.JoinAsync("Link Moen", "2026-12-08");
        var token = entry.Split('/')[^1];

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/booking/offers/{token}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/visit/{token}")).Status);
    }
}
