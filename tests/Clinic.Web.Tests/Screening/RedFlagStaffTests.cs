using System.Net;
using System.Text.Json.Nodes;
using Clinic.Domain;
using Clinic.Testing;
using Clinic.Web.Tests.Booking;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Screening;

/// <summary>
/// Who of the staff sees what. Answers are the chart's; who books and calls sees the level. Tuesday 8 December: Fee with Ines (same day),
/// Lin with Ines (therapist first), Clea with Ines (clear), Noa with Tom (not screened).
/// </summary>
public sealed class RedFlagStaffTests : IAsyncDisposable
{
    private const string Day = "/booking/appointments?day=2026-12-08";
    private const string Calls = "/booking/call-backs";

    private readonly ClinicApp app = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Day_Desk_SeesWhatToDoAndNoAnswers()
    {
        await BookAllAsync();
        using var desk = await app.SignedInAsync("desk");

        var day = await desk.GetAsync(Day);

        Assert.Equal("Call today", TagOf(day, "Fee"));
        Assert.Equal("Therapist looks first", TagOf(day, "Lin"));
        Assert.Equal("", TagOf(day, "Clea"));
        Assert.Equal("Not screened", TagOf(day, "Noa"));
        AssertNoAnswers(day);
        Assert.Equal(["tel:2045550188"], day.Document.QuerySelectorAll(".agenda a[href^='tel:']").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Calls_Desk_CallsThoseOfTheSameDayAlone()
    {
        await BookAllAsync();
        using var desk = await app.SignedInAsync("desk");
        var list = await desk.GetAsync(Calls);

        var called = await desk.FollowAsync(await desk.SubmitAsync(list, "form[action^='/screening/']"));
        var day = await desk.GetAsync(Day);

        Assert.Equal(["Fee Kaminski"], list.Texts(".agenda b"));
        Assert.Contains("Call today Visit with Ines Moreau on Tuesday 8 December", list.Text(".agenda"), StringComparison.Ordinal);
        AssertNoAnswers(list);
        Assert.Empty(list.Document.QuerySelectorAll("a[href^='/charting']"));
        Assert.Empty(called.Texts(".agenda b"));
        Assert.Equal("Sent to a doctor, called", TagOf(day, "Fee"));
        await using var db = app.Open();
        var robin = await db.Users.SingleAsync(user => user.DisplayName == "Robin Okafor", Token);
        var check = await db.RedFlagChecks.SingleAsync(asked => asked.Appointment!.Client!.FirstName == "Fee", Token);
        Assert.Equal((app.Clock.Now, robin.Id), (check.CalledAt, check.CalledBy));
    }

    [Fact]
    public async Task Calls_TherapistOfTheVisit_LooksFirstAndCalls()
    {
        await BookAllAsync();
        using var ines = await app.SignedInAsync("ines");
        var list = await ines.GetAsync(Calls);
        var chart = await ines.GetAsync($"/charting/clients/{await ClientAsync("Lin")}");

        // The demo's own is the visit of today.
        Assert.Equal(["Fee Kaminski", "Nora Kaminski", "Lin Kaminski"], list.Texts(".agenda b"));
        AssertNoAnswers(list);
        Assert.Contains($"/charting/clients/{await ClientAsync("Lin")}", list.Document.QuerySelectorAll(".agenda a").Select(link => link.GetAttribute("href")));
        Assert.Equal(
            "Therapist looks first: visit on Tuesday 8 December Cancer, now or before, and pain that is new, constant or there at night",
            chart.Text(".alertline"));
        var called = await PostCallAsync(ines, "Lin");
        Assert.Equal(HttpStatusCode.Redirect, called.StatusCode);
        Assert.Equal("Therapist looks first, called", TagOf(await ines.GetAsync(Day), "Lin"));
    }

    [Fact]
    public async Task Call_NotOnesOwn_IsNotThere()
    {
        await BookAllAsync();
        using var desk = await app.SignedInAsync("desk");
        using var tom = await app.SignedInAsync("tom");

        Assert.Equal(HttpStatusCode.NotFound, (await PostCallAsync(desk, "Lin")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await PostCallAsync(desk, "Clea")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await PostCallAsync(desk, "Noa")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await PostCallAsync(tom, "Fee")).StatusCode);
        await using var db = app.Open();
        Assert.False(await db.RedFlagChecks.AnyAsync(check => check.CalledAt != null, Token));
    }

    [Fact]
    public async Task Calls_VisitThatIsOver_AreNotDue()
    {
        await BookAllAsync();
        app.Clock.Now = new DateTimeOffset(2026, 12, 9, 15, 0, 0, TimeSpan.Zero);
        using var ines = await app.SignedInAsync("ines");

        Assert.Empty((await ines.GetAsync(Calls)).Texts(".agenda b"));
    }

    [Fact]
    public async Task Chart_TherapistOfTheVisit_ReadsTheAnswersBeforeTheBodyMap()
    {
        using var ines = await app.SignedInAsync("ines");
        var client = await ines.GetAsync($"/charting/clients/{await ClientAsync("Nora")}");
        var chart = await ines.FollowAsync(await ines.SubmitAsync(client, "form.end"));

        Assert.Equal(
            "Therapist looks first Numbness, tingling or weakness in an arm or leg, old and unchanged", chart.Text(".alertline"));
        Assert.NotNull(chart.Document.QuerySelector(".alertline + .chart .chart-body"));
    }

    [Theory]
    [InlineData("Not screened", null)]
    [InlineData("Ticked at booking Pregnant, and all is well", "pregnant")]
    [InlineData("", "none")]
    public async Task Chart_OtherLevels_SayWhatIsKnown(string words, string? ticked)
    {
        using var ines = await app.SignedInAsync("ines");
        await BookAsync("2026-11-20T16:00:00-06:00", "ines-moreau", "Ada", ticked);
        var client = await ines.GetAsync($"/charting/clients/{await ClientAsync("Ada")}");

        var chart = await ines.FollowAsync(await ines.SubmitAsync(client, "form.end"));

        Assert.Equal(words, chart.Text(".alertline"));
    }

    [Fact]
    public async Task Day_OwnerWhoTreatsOthers_SeesTheLevelAndNotTheChart()
    {
        await BookAllAsync();
        using var hanna = await app.SignedInAsync("hanna");

        var day = await hanna.GetAsync(Day);

        Assert.Equal("Therapist looks first", TagOf(day, "Lin"));
        AssertNoAnswers(day);
        Assert.Equal(HttpStatusCode.NotFound, (await hanna.GetAsync($"/charting/clients/{await ClientAsync("Lin")}")).Status);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static string TagOf(VisitedPage day, string firstName) => string.Join(' ', day.Document.QuerySelectorAll(".agenda li")
        .Single(line => line.QuerySelector("b")!.TextContent == $"{firstName} Kaminski")
        .QuerySelectorAll(".tag")
        .Select(tag => tag.TextContent));

    /// <summary>Not one word of what was ticked.</summary>
    private static void AssertNoAnswers(VisitedPage page)
    {
        var html = page.Document.DocumentElement.OuterHtml;
        Assert.All(["fever", "cancer", "limb", "numb"], word => Assert.DoesNotContain(word, html, StringComparison.OrdinalIgnoreCase));
    }

    private async Task BookAllAsync()
    {
        await BookAsync("2026-12-08T10:00:00-06:00", "ines-moreau", "Fee", "fever");
        await BookAsync("2026-12-08T10:30:00-06:00", "ines-moreau", "Lin", "cancer-new-pain");
        await BookAsync("2026-12-08T11:00:00-06:00", "ines-moreau", "Clea", "none");
        await BookAsync("2026-12-08T10:00:00-06:00", "tom-adebayo", "Noa", null);
    }

    private async Task BookAsync(string start, string therapist, string firstName, string? ticked)
    {
        using var caller = app.NewVisitor();
        var body = BookingApi.Consult(start, therapist);
        (body["channel"], body["client"]!["firstName"]) = ("video", firstName);
        body["screening"] = ticked is null ? null : new JsonObject { ["version"] = "2026-11", ["answers"] = new JsonArray(ticked) };
        Assert.Equal(201, (await caller.Http.BookAsync(body)).Status);
    }

    private async Task<Id<Domain.Clients.Client>> ClientAsync(string firstName)
    {
        await using var db = app.Open();
        return (await db.ClientAsync(firstName)).Id;
    }

    private async Task<HttpResponseMessage> PostCallAsync(Visitor visitor, string firstName)
    {
        await using var db = app.Open();
        var visit = await db.Appointments.SingleAsync(appointment => appointment.Client!.FirstName == firstName, Token);
        var token = (await visitor.GetAsync(Calls)).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await visitor.Http.PostAsync(
            $"/screening/{visit.Id}/call", new FormUrlEncodedContent([new("__RequestVerificationToken", token)]), Token);
    }
}
