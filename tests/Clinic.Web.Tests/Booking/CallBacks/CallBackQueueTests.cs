using System.Net;
using Clinic.Domain.Booking;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Booking.CallBacks;

/// <summary>What the staff does with those who asked to be called. Each test has people of its own.</summary>
public sealed class CallBackQueueTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Queue_Open_IsSortedByDueAndSaysInWordsWhatIsOverdue()
    {
        await using var own = new ClinicApp();
        await AddAsync(own, "Later", due: FixedClock.Start.AddHours(30));
        await AddAsync(own, "Late", due: FixedClock.Start.AddHours(-1));
        await AddAsync(own, "Soon", due: FixedClock.Start.AddHours(2));
        using var desk = await own.SignedInAsync("desk");

        var page = await desk.GetAsync("/booking/call-backs");

        Assert.Equal(["Late", "Soon", "Later"], page.Texts(".agenda b"));
        Assert.Equal(
            ["Overdue since Friday 20 November, 8:00 am", "Call by Friday 20 November, 11:00 am", "Call by Saturday 21 November, 3:00 pm"],
            page.Texts(".agenda .line small:nth-of-type(1) .tag"));
        Assert.Equal("Call-backs 3 open", page.Text("header nav a[href$='/call-backs']"));
    }

    [Fact]
    public async Task Take_ThenGiveBack_SaysWhoLooksAfterItAndWhatIsMine()
    {
        var id = await AddAsync(app, "Taken");
        using var desk = await app.SignedInAsync("desk");
        using var tom = await app.SignedInAsync("tom");

        var taken = await desk.FollowAsync(await PressAsync(desk, await QueueAsync(desk), id, "owner"));
        var mine = await desk.GetAsync("/booking/call-backs?show=mine");
        var toms = await QueueAsync(tom);
        var notToms = await tom.GetAsync("/booking/call-backs?show=mine");
        var back = await desk.FollowAsync(await PressAsync(desk, mine, id, "owner/end"));

        Assert.Contains("Yours", taken.Text($"#call-{id}"), StringComparison.Ordinal);
        Assert.Contains("Taken", mine.Texts(".agenda b"));
        Assert.Contains("Robin Okafor", toms.Text($"#call-{id}"), StringComparison.Ordinal);
        Assert.Contains("Take over", toms.Text($"#call-{id} .btn-row"), StringComparison.Ordinal);
        Assert.DoesNotContain("Taken", notToms.Texts(".agenda b"));
        Assert.DoesNotContain("Taken", back.Texts(".agenda b"));
        Assert.Null((await OneAsync(id)).OwnerId);
    }

    [Fact]
    public async Task Take_TwoAtOnce_TellsTheSecond()
    {
        var id = await AddAsync(app, "Wanted");
        using var desk = await app.SignedInAsync("desk");
        using var tom = await app.SignedInAsync("tom");
        var (first, second) = (await QueueAsync(desk), await QueueAsync(tom));

        var quick = await PressAsync(desk, first, id, "owner");
        var twice = await PressAsync(desk, first, id, "owner");
        var slow = await PressAsync(tom, second, id, "owner");

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Redirect], [quick.Status, twice.Status]);
        Assert.Equal(HttpStatusCode.Conflict, slow.Status);
        Assert.Equal(
            "The call-back of Wanted changed since you opened this page, so nothing was saved. Robin Okafor looks after it now.", slow.Text("#trouble"));
        Assert.Equal(await AccountAsync("Robin Okafor"), (await OneAsync(id)).OwnerId);
        // Having been told, she may still take it over.
        Assert.Equal(HttpStatusCode.Redirect, (await PressAsync(tom, slow, id, "owner")).Status);
        Assert.Equal(await AccountAsync("Tom Adebayo"), (await OneAsync(id)).OwnerId);
    }

    [Fact]
    public async Task Take_TenColleaguesAtTheSameMoment_IsGivenToOne()
    {
        var id = await AddAsync(app, "Rush");
        using var desk = await app.SignedInAsync("desk");
        using var tom = await app.SignedInAsync("tom");
        var pages = new[] { (By: desk, Page: await QueueAsync(desk)), (By: tom, Page: await QueueAsync(tom)) };

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(at => PressAsync(pages[at % 2].By, pages[at % 2].Page, id, "owner")));

        Assert.Equal(5, answers.Count(answer => answer.Status == HttpStatusCode.Redirect));
        Assert.Equal(5, answers.Count(answer => answer.Status == HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task Try_OnePress_IsRecordedWithWhoWhenAndANote()
    {
        var id = await AddAsync(app, "Tried");
        using var desk = await app.SignedInAsync("desk");
        using var tom = await app.SignedInAsync("tom");
        var (page, stale) = (await QueueAsync(desk), await QueueAsync(tom));

        var told = await desk.FollowAsync(await PressAsync(desk, page, id, "tries", ("Note", "no answer")));
        await PressAsync(desk, page, id, "tries", ("Note", "no answer"));
        var slow = await PressAsync(tom, stale, id, "tries", ("Note", "left a message"));

        Assert.Equal(["Tried Friday 20 November, 9:00 am by Robin Okafor: no answer"], told.Texts($"#call-{id} .tried"));
        Assert.Equal(HttpStatusCode.Conflict, slow.Status);
        Assert.Contains("Nobody looks after it now. The last try was by Robin Okafor on Friday 20 November, 9:00 am.", slow.Text("#trouble"), StringComparison.Ordinal);
        Assert.Equal("left a message", slow.Document.QuerySelector($"#note-{id}")!.GetAttribute("value"));
        await PressAsync(tom, slow, id, "tries");
        Assert.Equal(["no answer", "left a message"], (await OneAsync(id)).Tries.OrderBy(made => made.Id).Select(made => made.Note));
    }

    [Fact]
    public async Task Close_WithAnyOutcome_LeavesTheQueueAndCanBeOpenedAgain()
    {
        using var desk = await app.SignedInAsync("desk");
        await CloseAsync(desk, "talked", "We talked, no visit");
        await CloseAsync(desk, "not-reached", "Not reached");
        await CloseAsync(desk, "wrong-number", "Wrong number");
        await CloseAsync(desk, "not-needed", "Not needed");
        await CloseAsync(desk, "booked", "A visit is booked");
    }

    private async Task CloseAsync(Visitor desk, string outcome, string words)
    {
        var id = await AddAsync(app, $"Ends {outcome}");

        var done = await desk.FollowAsync(await PressAsync(desk, await QueueAsync(desk), id, "closing", ("Outcome", outcome)));
        var closed = await desk.GetAsync("/booking/call-backs?show=closed");

        Assert.Equal($"Ends {outcome}: {words.ToLowerInvariant()}", done.Text(".undo span"));
        Assert.Empty(done.Document.QuerySelectorAll($"#call-{id}"));
        Assert.StartsWith($"Ends {outcome} {words} Closed Friday 20 November, 9:00 am by Robin Okafor", closed.Text($"#call-{id} .line > div"), StringComparison.Ordinal);
        await desk.SubmitAsync(done, ".undo form");
        var open = await OneAsync(id);
        Assert.Equal((null, null, null), (open.Outcome, open.ClosedAt, open.ClosedBy));
        Assert.NotEmpty((await QueueAsync(desk)).Document.QuerySelectorAll($"#call-{id}"));
    }

    [Fact]
    public async Task Close_AsBooked_NamesTheVisitThatCameOfIt()
    {
        var id = await AddAsync(app, "Mara Voss", "204-555-0311");
        await using var db = app.Open();
        var client = await db.NewClientAsync("Mara");
        client.Phone = "(204) 555 0311";
        await db.SaveChangesAsync(Token);
        var visit = await db.AppointmentAsync(client, start: new DateTimeOffset(2026, 12, 21, 16, 0, 0, TimeSpan.Zero));
        var others = await db.AppointmentAsync(await db.NewClientAsync("Someone"), start: new DateTimeOffset(2026, 12, 21, 18, 0, 0, TimeSpan.Zero));
        using var desk = await app.SignedInAsync("desk");
        var page = await QueueAsync(desk);

        Assert.Equal(["None of these", "Monday 21 December, 10:00 am, with Ines Moreau"], page.Texts($"#visit-{id} option"));
        await PressAsync(desk, page, id, "closing", ("Outcome", "booked"), ("Visit", visit.Id.ToString()));
        var closed = await desk.GetAsync("/booking/call-backs?show=closed");
        using var tom = await app.SignedInAsync("tom");
        var toms = await tom.GetAsync("/booking/call-backs?show=closed");

        Assert.Equal(visit.Id, (await OneAsync(id)).AppointmentId);
        Assert.Contains("Visit: Monday 21 December, 10:00 am, with Ines Moreau", closed.Text($"#call-{id}"), StringComparison.Ordinal);
        Assert.DoesNotContain("Visit:", toms.Text($"#call-{id}"), StringComparison.Ordinal);
        Assert.NotEqual(others.Id, visit.Id);
    }

    [Fact]
    public async Task Close_TwoAtOnce_TellsTheSecond()
    {
        var id = await AddAsync(app, "Closed twice");
        using var desk = await app.SignedInAsync("desk");
        using var tom = await app.SignedInAsync("tom");
        var (first, second) = (await QueueAsync(desk), await QueueAsync(tom));

        await PressAsync(desk, first, id, "closing", ("Outcome", "talked"));
        var slow = await PressAsync(tom, second, id, "closing", ("Outcome", "not-reached"));
        var tried = await PressAsync(tom, second, id, "tries");
        var taken = await PressAsync(tom, second, id, "owner");

        Assert.Equal([HttpStatusCode.Conflict, HttpStatusCode.Conflict, HttpStatusCode.Conflict], [slow.Status, tried.Status, taken.Status]);
        Assert.EndsWith("Robin Okafor closed it on Friday 20 November, 9:00 am: we talked, no visit.", slow.Text("#trouble"), StringComparison.Ordinal);
        var kept = await OneAsync(id);
        Assert.Equal((CallBackOutcome.Talked, 0, null), (kept.Outcome, kept.Tries.Count, kept.OwnerId));
    }

    [Fact]
    public async Task Step_BadInput_SaysSoAndChangesNothing()
    {
        using var desk = await app.SignedInAsync("desk");
        await RefuseAsync(desk, "closing", "Outcome", "", "say how it ended");
        await RefuseAsync(desk, "closing", "Outcome", "exploded", "say how it ended");
        await RefuseAsync(desk, "closing", "Visit", "nonsense", "choose the visit from the list");
        await RefuseAsync(desk, "closing", "Visit", "01990000-0000-7000-8000-000000000001", "choose the visit from the list");
        await RefuseAsync(desk, "tries", "Note", new string('x', 301), "Write a shorter text: at most 300 letters");
        await RefuseAsync(desk, "tries", "Note", "a\u0001b", "This text has a sign in it that we cannot keep");
    }

    private async Task RefuseAsync(Visitor desk, string step, string field, string value, string words)
    {
        var id = await AddAsync(app, $"Bad {step}");
        var page = await QueueAsync(desk);
        var sent = new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
            ["Stamp"] = page.Document.QuerySelector($"#call-{id} input[name=Stamp]")!.GetAttribute("value")!,
            ["Outcome"] = "booked",
            [field] = value,
        };

        using var answer = await desk.Http.PostAsync($"/booking/call-backs/{id}/{step}", new FormUrlEncodedContent(sent), Token);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains($"Bad {step}: {words}", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        var kept = await OneAsync(id);
        Assert.True(kept.IsOpen);
        Assert.Empty(kept.Tries);
    }

    [Fact]
    public async Task Step_OfNoCallBack_Is404_WithoutTheTokenRefused_AndOfNobodyASignIn()
    {
        await AddAsync(app, "Other");
        using var desk = await app.SignedInAsync("desk");
        using var stranger = app.NewVisitor();
        var page = await QueueAsync(desk);
        FormUrlEncodedContent Form() => new(
        [
            new("__RequestVerificationToken", page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!), new("Outcome", "talked"),
        ]);
        foreach (var step in new[] { "owner", "owner/end", "tries", "closing", "closing/end" })
        {
            var path = $"/booking/call-backs/01990000-0000-7000-8000-000000000001/{step}";

            using var missing = await desk.Http.PostAsync(path, Form(), Token);
            using var unsigned = await desk.Http.PostAsync(path, new FormUrlEncodedContent([]), Token);
            using var closed = await stranger.Http.PostAsync(path, Form(), Token);

            Assert.Equal((step, HttpStatusCode.NotFound), (step, missing.StatusCode));
            Assert.Equal((step, HttpStatusCode.BadRequest), (step, unsigned.StatusCode));
            Assert.Equal((step, HttpStatusCode.Redirect), (step, closed.StatusCode));
        }
    }

    [Theory]
    [InlineData("?show=nonsense&closed=nonsense")]
    [InlineData("?closed=01990000-0000-7000-8000-000000000001")]
    public async Task Queue_OddAddress_ShowsAll(string query)
    {
        using var desk = await app.SignedInAsync("desk");

        var page = await desk.GetAsync($"/booking/call-backs{query}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.StartsWith("All", page.Text(".seg [aria-current]"), StringComparison.Ordinal);
    }

    private static Task<VisitedPage> QueueAsync(Visitor visitor) => visitor.GetAsync("/booking/call-backs");

    private static Task<VisitedPage> PressAsync(Visitor visitor, VisitedPage page, Guid id, string step, params (string, string?)[] values) =>
        visitor.SubmitAsync(page, $"form[action$='/call-backs/{id}/{step}']", values);

    private static async Task<Guid> AddAsync(ClinicApp clinic, string name, string phone = "204-555-0300", DateTimeOffset? due = null)
    {
        await using var db = clinic.Open();
        var request = new CallBackRequest
        {
            Name = name,
            Phone = phone,
            RequestedAt = FixedClock.Start.AddHours(-2),
            DueAt = due ?? FixedClock.Start.AddHours(8),
        };
        db.CallBackRequests.Add(request);
        await db.SaveChangesAsync();
        return request.Id;
    }

    private async Task<CallBackRequest> OneAsync(Guid id)
    {
        await using var db = app.Open();
        return await db.CallBackRequests.Include(request => request.Tries).SingleAsync(request => request.Id == id, Token);
    }

    private async Task<Guid> AccountAsync(string name)
    {
        await using var db = app.Open();
        return await db.Users.Where(user => user.DisplayName == name).Select(user => user.Id).SingleAsync(Token);
    }
}
