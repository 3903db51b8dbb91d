using System.Net;
using AngleSharp.Html.Dom;
using Clinic.Domain.Accounts;
using Clinic.Domain.Booking;
using Clinic.Testing;
using Clinic.Web.Tests.Verbs;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Booking.Changes;

public sealed class VisitLinkPagesTests(ClinicApp app) : IClassFixture<ClinicApp>, IAsyncLifetime
{
    private static readonly string[] Pages = ["", "/move", "/cancel", "/calendar.ics"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        app.Clock.Now = FixedClock.Start;
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Get_OfEveryPage_ChangesNothing()
    {
        var booked = await BookedLink.MakeAsync(app, "2026-11-24");
        using var scanner = app.NewVisitor();
        var before = await app.Database.HashesAsync();

        foreach (var page in Pages.Concat(Pages))
        {
            using var answer = await scanner.Http.GetAsync(booked.Path + page, Token);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        // There is nothing to open behind what acts.
        Assert.Equal(HttpStatusCode.NotFound, (await scanner.GetAsync(booked.Path + "/undo")).Status);
        Assert.Equal(before, await app.Database.HashesAsync());
    }

    [Fact]
    public async Task Move_ToAnOpenTime_ShowsItThereWithItsUndoAndTheLinkLivesOn()
    {
        var booked = await BookedLink.MakeAsync(app, "2026-11-25", nth: 4);
        using var visitor = app.NewVisitor();
        var form = await visitor.GetAsync($"{booked.Path}/move?from=2026-12-02&therapist=any");
        var slot = Slots(form)[0];

        var posted = await visitor.SubmitAsync(form, "#move", ("slot", slot));
        var page = await visitor.FollowAsync(posted);

        Assert.Equal("Move your visit", form.Heading);
        Assert.Equal((HttpStatusCode.Redirect, booked.Path), (posted.Status, posted.Location));
        Assert.Equal("Your visit on Wednesday 2 December", page.Heading);
        Assert.Equal("Moved, and booked", page.Text(".kicker"));
        Assert.Contains("Until 9:03 am you can have your old time back", page.Text(".notice"), StringComparison.Ordinal);
        await using var db = app.Open();
        var visit = await db.Appointments.AsNoTracking().SingleAsync(a => a.Id == booked.Id, Token);
        Assert.Equal(1, visit.Sequence);
        Assert.Equal(visit.EndsAt.AddMinutes(15), visit.BlockedUntil);
        var change = await ChangeAsync(booked, VisitChangeKind.Moved);
        Assert.Equal((booked.Start.ToUniversalTime(), null, false, null), (change.FromStartsAt, change.ChangedBy, change.IsLate, change.UndoneAt));
        Assert.Equal(visit.EndsAt.AddDays(1), await LinkEndAsync(booked));
    }

    [Fact]
    public async Task Undo_OfAMove_BringsTheOldTimeBack()
    {
        var booked = await BookedLink.MakeAsync(app, "2026-11-26");
        using var visitor = app.NewVisitor();
        var moved = await MoveAsync(visitor, booked, "2026-12-03");

        var undone = await visitor.FollowAsync(await visitor.SubmitAsync(moved, ".notice form"));

        Assert.Equal("Your visit on Thursday 26 November", undone.Heading);
        Assert.Equal("Undone This is how your visit stands now, as it was before.", undone.Text(".notice"));
        await using var db = app.Open();
        var visit = await db.Appointments.AsNoTracking().SingleAsync(a => a.Id == booked.Id, Token);
        Assert.Equal((booked.Start.ToUniversalTime(), 2, AppointmentStatus.Booked), (visit.StartsAt, visit.Sequence, visit.Status));
        Assert.Equal(visit.EndsAt.AddDays(1), await LinkEndAsync(booked));
        Assert.Equal(app.Clock.Now, (await ChangeAsync(booked, VisitChangeKind.Moved)).UndoneAt);
    }

    [Fact]
    public async Task Cancel_WithAReason_FreesTheTimeAndKeepsTheReasonFromThePage()
    {
        var booked = await BookedLink.MakeAsync(app, "2026-11-30", therapist: "hanna-friesen");
        using var visitor = app.NewVisitor();
        var form = await visitor.GetAsync(booked.Path + "/cancel");

        var posted = await visitor.SubmitAsync(form, "#cancel", ("Reason", "ill"), ("Words", " My knee <swells> "));
        var page = await visitor.FollowAsync(posted);

        Assert.Equal("Cancel your visit?", form.Heading);
        Assert.Equal("Your visit on Monday 30 November is cancelled", page.Heading);
        Assert.DoesNotContain("knee", page.Document.DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase);
        Assert.Equal($"/booking?service=massage-60", page.Document.QuerySelector("main .btn-primary")!.GetAttribute("href"));
        var change = await ChangeAsync(booked, VisitChangeKind.Cancelled);
        Assert.Equal(("I am ill: My knee <swells>", AppointmentStatus.Booked, false), (change.Reason, change.FromStatus, change.IsLate));
        Assert.Contains(await app.SlotsAsync("massage-60", "2026-11-30", "hanna-friesen"), slot => slot.GetProperty("start").GetDateTimeOffset() == booked.Start);
        var file = await visitor.Http.GetStringAsync(booked.Path + "/calendar.ics", Token);
        Assert.Contains("STATUS:CANCELLED\r\n", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_OfACancellation_BringsTheVisitBackUnlessSomebodyHasItsTime()
    {
        var kept = await BookedLink.MakeAsync(app, "2026-12-01", therapist: "ines-moreau");
        var lost = await BookedLink.MakeAsync(app, "2026-12-01", therapist: "tom-adebayo");
        using var visitor = app.NewVisitor();
        var keptPage = await CancelAsync(visitor, kept);
        var lostPage = await CancelAsync(visitor, lost);
        await BookedLink.MakeAsync(app, "2026-12-01", therapist: "tom-adebayo", email: "quicker@example.org");

        var back = await visitor.FollowAsync(await visitor.SubmitAsync(keptPage, ".notice form"));
        var taken = await visitor.SubmitAsync(lostPage, ".notice form");

        Assert.Equal(("Your visit on Tuesday 1 December", "Booked"), (back.Heading, back.Text(".kicker")));
        Assert.Equal((HttpStatusCode.Conflict, "Your old time is taken"), (taken.Status, taken.Heading));
        Assert.Equal((AppointmentStatus.Booked, AppointmentStatus.Cancelled), (await StatusAsync(kept), await StatusAsync(lost)));
    }

    [Fact]
    public async Task Undo_OfTheBooking_TakesItBack()
    {
        var booked = await BookedLink.MakeAsync(app, "2026-12-02");
        using var visitor = app.NewVisitor();
        var page = await visitor.GetAsync(booked.Path + "?booked=true");

        var undone = await visitor.FollowAsync(await visitor.SubmitAsync(page, ".notice form"));

        Assert.Contains("Undo this booking", page.Texts("button"));
        Assert.Equal(("Your booking is taken back", "Taken back"), (undone.Heading, undone.Text(".kicker")));
        Assert.Equal(AppointmentStatus.Cancelled, await StatusAsync(booked));
        Assert.Contains(await app.SlotsAsync("massage-60", "2026-12-02"), slot => slot.GetProperty("start").GetDateTimeOffset() == booked.Start);
    }

    [Fact]
    public async Task Undo_TooLateTwiceOrOfSomebodyElse_ChangesNothing()
    {
        var booked = await BookedLink.MakeAsync(app, "2026-12-03");
        var other = await BookedLink.MakeAsync(app, "2026-12-03", nth: 3, email: "walter@example.org");
        using var visitor = app.NewVisitor();
        var page = await CancelAsync(visitor, booked);
        var otherPage = await visitor.GetAsync(other.Path);

        var foreign = await PostAsync(visitor, otherPage, $"{other.Path}/undo", ("change", (await ChangeAsync(booked, VisitChangeKind.Cancelled)).Id.ToString()));
        var nonsense = await PostAsync(visitor, otherPage, $"{other.Path}/undo", ("change", "'; drop table visits"));
        app.Clock.Now += TimeSpan.FromMinutes(3);
        var late = await visitor.SubmitAsync(page, ".notice form");
        var shown = await visitor.GetAsync(booked.Path);
        app.Clock.Now = FixedClock.Start;
        await visitor.SubmitAsync(page, ".notice form");
        var twice = await visitor.SubmitAsync(page, ".notice form");
        app.Clock.Now = FixedClock.Start.AddSeconds(1);
        var again = await visitor.SubmitAsync(page, ".notice form");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (foreign.Status, nonsense.Status));
        Assert.Equal((HttpStatusCode.Conflict, "This cannot be undone any more"), (late.Status, late.Heading));
        Assert.Empty(shown.Document.QuerySelectorAll("main form"));
        // Within the same moment it is the same request come twice; later it is another one.
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Conflict), (twice.Status, again.Status));
        Assert.Equal((AppointmentStatus.Booked, AppointmentStatus.Booked), (await StatusAsync(booked), await StatusAsync(other)));
    }

    [Fact]
    public async Task Cutoffs_AreSeparate_AndAfterThemTheNumberIsShown()
    {
        var booked = await BookedLink.MakeAsync(app, "2026-12-07");
        await app.Database.OwnerAsync("update practice set move_cutoff_hours = 48, cancel_cutoff_hours = 12");
        using var visitor = app.NewVisitor();
        var move = await visitor.GetAsync(booked.Path + "/move");
        var cancel = await visitor.GetAsync(booked.Path + "/cancel");

        app.Clock.Now = booked.Start.AddHours(-48).AddSeconds(1);
        var afterMove = await visitor.GetAsync(booked.Path);
        var lateMove = await visitor.SubmitAsync(move, "#move", ("slot", Slots(move)[0]));
        app.Clock.Now = booked.Start.AddHours(-12).AddSeconds(1);
        var afterCancel = await visitor.GetAsync(booked.Path);
        var lateCancel = await visitor.SubmitAsync(cancel, "#cancel");
        var lateForm = await visitor.GetAsync(booked.Path + "/cancel");
        app.Clock.Now = booked.Start;
        var begun = await visitor.GetAsync(booked.Path);
        await app.Database.OwnerAsync("update practice set move_cutoff_hours = 24, cancel_cutoff_hours = 24");

        Assert.Equal(["Add to your calendar", "Cancel"], afterMove.Texts("main .btn-row a"));
        Assert.Contains("To move it now, please call us: 204-555-0142", afterMove.Text("section"), StringComparison.Ordinal);
        Assert.Equal(["Add to your calendar"], afterCancel.Texts("main .btn-row a"));
        Assert.Contains("too near to be moved or cancelled here. Please call us: 204-555-0142", afterCancel.Text("section"), StringComparison.Ordinal);
        Assert.All([lateMove, lateCancel], late => Assert.Equal((HttpStatusCode.Conflict, "Please call us"), (late.Status, late.Heading)));
        Assert.All([lateMove, lateCancel], late => Assert.Equal("tel:2045550142", late.Document.QuerySelector("main .btn-primary")!.GetAttribute("href")));
        Assert.Equal((HttpStatusCode.OK, "Please call us"), (lateForm.Status, lateForm.Heading));
        Assert.Equal(["Add to your calendar"], begun.Texts("main .btn-row a"));
        Assert.Equal(AppointmentStatus.Booked, await StatusAsync(booked));
    }

    [Fact]
    public async Task TwoTabs_MoveTheSameVisit_OneWinsAndTheOtherIsTold()
    {
        var booked = await BookedLink.MakeAsync(app, "2026-12-08");
        using var visitor = app.NewVisitor();
        var first = await visitor.GetAsync($"{booked.Path}/move?from=2026-12-15");
        var second = await visitor.GetAsync($"{booked.Path}/move?from=2026-12-15");
        var third = await visitor.GetAsync($"{booked.Path}/cancel");

        var answers = await Task.WhenAll(
            visitor.SubmitAsync(first, "#move", ("slot", Slots(first)[0])), visitor.SubmitAsync(second, "#move", ("slot", Slots(second)[6])));
        var stale = await visitor.SubmitAsync(third, "#cancel");

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], answers.Select(answer => answer.Status).Order());
        var told = answers.Single(answer => answer.Status == HttpStatusCode.Conflict);
        Assert.Equal("Your visit was changed in the meantime", told.Heading);
        Assert.Contains("Tuesday 15 December 2026", told.Text("dl"), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Conflict, "Your visit was changed in the meantime"), (stale.Status, stale.Heading));
        await using var db = app.Open();
        Assert.Equal(1, await db.VisitChanges.CountAsync(change => change.AppointmentId == booked.Id && change.Kind == VisitChangeKind.Moved, Token));
        Assert.Equal(AppointmentStatus.Booked, await StatusAsync(booked));
    }

    [Fact]
    public async Task Form_SentTwice_IsOneChange()
    {
        var booked = await BookedLink.MakeAsync(app, "2026-12-09");
        using var visitor = app.NewVisitor();
        var move = await visitor.GetAsync($"{booked.Path}/move?from=2026-12-16");

        var moves = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => visitor.SubmitAsync(move, "#move", ("slot", Slots(move)[0]))));
        var cancel = await visitor.GetAsync($"{booked.Path}/cancel");
        var cancels = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => visitor.SubmitAsync(cancel, "#cancel")));

        Assert.All([.. moves, .. cancels], answer => Assert.Equal((HttpStatusCode.Redirect, booked.Path), (answer.Status, answer.Location)));
        await using var db = app.Open();
        var kinds = await db.VisitChanges.Where(change => change.AppointmentId == booked.Id).Select(change => change.Kind).ToListAsync(Token);
        Assert.Equal([VisitChangeKind.Booked, VisitChangeKind.Moved, VisitChangeKind.Cancelled], kinds.Order());
    }

    [Fact]
    public async Task Move_ToATimeThatHasGone_OffersThreeOthersAndTakesOne()
    {
        var booked = await BookedLink.MakeAsync(app, "2026-12-10", therapist: "tom-adebayo");
        using var visitor = app.NewVisitor();
        var form = await visitor.GetAsync($"{booked.Path}/move?from=2026-12-17&therapist=tom-adebayo");
        await BookedLink.MakeAsync(app, "2026-12-17", therapist: "tom-adebayo", email: "quicker@example.org");

        var gone = await visitor.SubmitAsync(form, "#move", ("slot", Slots(form)[0]));
        var stays = await StartAsync(booked);
        var moved = await visitor.SubmitAsync(gone, "#nearest");

        Assert.Equal((HttpStatusCode.Conflict, "That time has just gone"), (gone.Status, gone.Heading));
        Assert.Equal(3, gone.Document.QuerySelectorAll("#nearest input[type=radio]").Length);
        Assert.Equal(booked.Start.ToUniversalTime(), stays);
        Assert.Equal(HttpStatusCode.Redirect, moved.Status);
        Assert.NotEqual(booked.Start.ToUniversalTime(), await StartAsync(booked));
    }

    [Theory]
    [InlineData("2026-12-18T15:07Z~ines-moreau")]
    [InlineData("2026-12-18T06:00Z~ines-moreau")]
    [InlineData("2026-11-19T15:00Z~ines-moreau")]
    [InlineData("2026-12-18T15:30Z~nobody-here")]
    [InlineData("9999-12-31T23:59Z~ines-moreau")]
    [InlineData("0001-01-01T00:00Z~ines-moreau")]
    [InlineData("2027-08-20T15:00Z~ines-moreau")]
    [InlineData("next week")]
    [InlineData("")]
    public async Task Move_ToNoOfferedTime_IsRefused(string slot)
    {
        var booked = await BookedLink.MakeAsync(app, "2026-12-14");
        using var visitor = app.NewVisitor();
        var form = await visitor.GetAsync($"{booked.Path}/move");

        var answer = await PostAsync(visitor, form, $"{booked.Path}/move", ("Slot", slot), ("Seen", "0"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Move your visit"), (answer.Status, answer.Heading));
        Assert.NotEmpty(answer.Text(".error-summary"));
        Assert.Equal(booked.Start.ToUniversalTime(), await StartAsync(booked));
    }

    [Theory]
    [InlineData("from=nonsense&therapist=%00")]
    [InlineData("from=9999-12-31&therapist=nobody")]
    [InlineData("from=0001-01-01&therapist=any")]
    public async Task MovePage_WithABadAddress_ShowsTimesAllTheSame(string query)
    {
        var booked = await BookedLink.MakeAsync(app, "2026-12-15", "pain-consult");
        using var visitor = app.NewVisitor();

        var page = await visitor.GetAsync($"{booked.Path}/move?{query}");

        Assert.Equal((HttpStatusCode.OK, "Move your visit"), (page.Status, page.Heading));
    }

    [Fact]
    public async Task Cancel_WithTooLongOrBrokenWords_AsksAgain()
    {
        var booked = await BookedLink.MakeAsync(app, "2026-12-16");
        using var visitor = app.NewVisitor();
        var form = await visitor.GetAsync($"{booked.Path}/cancel");

        var tooLong = await visitor.SubmitAsync(form, "#cancel", ("Reason", "time"), ("Words", new string('x', 241)));
        var broken = await visitor.SubmitAsync(form, "#cancel", ("Words", "a\u0001b"));
        var unknown = await PostAsync(visitor, form, $"{booked.Path}/cancel", ("Reason", "because"), ("Seen", "many"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (tooLong.Status, broken.Status));
        Assert.Contains("Write a shorter text", tooLong.Text(".error-summary"), StringComparison.Ordinal);
        Assert.True(((IHtmlInputElement)tooLong.Document.QuerySelector("input[value=time]")!).IsChecked);
        Assert.Equal(HttpStatusCode.Conflict, unknown.Status);
        Assert.Equal(AppointmentStatus.Booked, await StatusAsync(booked));
    }

    [Fact]
    public async Task Link_ForgedExpiredOrRevoked_IsNotFoundWhateverIsAsked()
    {
        var good = await BookedLink.MakeAsync(app, "2026-12-17");
        var revoked = await BookedLink.MakeAsync(app, "2026-12-17", nth: 5, email: "walter@example.org");
        using var visitor = app.NewVisitor();
        var form = await visitor.GetAsync(good.Path + "/move");
        await app.Database.OwnerAsync(
            $"""
            insert into private_links (id, purpose, record_id, version, key_id, token_hash, expires_at)
            select gen_random_uuid(), purpose, record_id, 2, key_id, sha256('another'), expires_at from private_links where record_id = '{revoked.Id}'
            """);
        string[] dead =
        [
            revoked.Path,
            good.Path[..^1] + (good.Path[^1] == 'A' ? 'B' : 'A'),
            $"/visit/{new string('A', 43)}",
            "/visit/1",
            $"/visit/{Uri.EscapeDataString("../../etc/passwd")}",
        ];

        foreach (var path in dead)
        {
            foreach (var page in Pages)
            {
                Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(path + page)).Status);
            }

            Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(visitor, form, path + "/move", ("Slot", Slots(form)[0]), ("Seen", "0"))).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(visitor, form, path + "/cancel", ("Seen", "0"))).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(visitor, form, path + "/undo", ("change", Guid.NewGuid().ToString()))).Status);
        }

        using var bare = await visitor.Http.PostAsync(good.Path + "/cancel", new FormUrlEncodedContent([new("Seen", "0")]), Token);
        Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
        Assert.Equal((AppointmentStatus.Booked, AppointmentStatus.Booked), (await StatusAsync(good), await StatusAsync(revoked)));
    }

    [Fact]
    public async Task Link_EndsADayAfterTheVisit_AlsoWhenThatHasMovedOrIsCancelled()
    {
        var moved = await BookedLink.MakeAsync(app, "2026-12-21", therapist: "ines-moreau");
        var cancelled = await BookedLink.MakeAsync(app, "2026-12-21", therapist: "hanna-friesen");
        using var visitor = app.NewVisitor();
        await MoveAsync(visitor, moved, "2026-12-28");
        await CancelAsync(visitor, cancelled);

        app.Clock.Now = cancelled.Start.AddHours(24);
        var day = await visitor.GetAsync(cancelled.Path);
        app.Clock.Now = cancelled.Start.AddHours(26);
        var ended = await visitor.GetAsync(cancelled.Path);
        var alive = await visitor.GetAsync(moved.Path);

        Assert.Equal((HttpStatusCode.OK, "Cancelled"), (day.Status, day.Text(".kicker")));
        Assert.Equal(HttpStatusCode.NotFound, ended.Status);
        Assert.Equal((HttpStatusCode.OK, "Your visit on Monday 28 December"), (alive.Status, alive.Heading));
    }

    [Fact]
    public async Task Visit_ThatIsAskedFor_CanBeTakenBackButNotMoved()
    {
        var asked = await BookedLink.MakeAsync(app, "2026-12-22");
        await app.Database.OwnerAsync($"update appointments set status = 'requested', decide_by = '2026-11-21T18:00:00Z' where id = '{asked.Id}'");
        using var visitor = app.NewVisitor();

        var page = await visitor.GetAsync(asked.Path);
        var move = await visitor.GetAsync(asked.Path + "/move");
        var cancelled = await CancelAsync(visitor, asked);

        Assert.Equal(("You asked for Tuesday at 8:30 am", "Asked for"), (page.Heading, page.Text(".kicker")));
        Assert.Contains("by Saturday 21 November, 12:00 pm", page.Text(".lead"), StringComparison.Ordinal);
        Assert.Equal(["Take it back"], page.Texts("main .btn-row a"));
        Assert.Equal("Nothing can be changed any more", move.Heading);
        Assert.Equal("Cancelled", cancelled.Text(".kicker"));
    }

    [Fact]
    public async Task Page_OfAVideoVisit_LeadsIntoTheTherapistsRoom()
    {
        var booked = await BookedLink.MakeAsync(app, "2026-12-23", "pain-consult", "ines-moreau");
        await app.Database.OwnerAsync($"update appointments set channel = 'video' where id = '{booked.Id}'");
        await app.Database.OwnerAsync("update therapists set meeting_link = 'https://meet.example.org/ines?room=1,2' where slug = 'ines-moreau'");
        using var visitor = app.NewVisitor();

        var page = await visitor.GetAsync(booked.Path);
        var file = await visitor.Http.GetStringAsync(booked.Path + "/calendar.ics", Token);
        await app.Database.OwnerAsync("update therapists set meeting_link = null where slug = 'ines-moreau'");

        Assert.Equal("https://meet.example.org/ines?room=1,2", page.Document.QuerySelector("main .btn-primary")!.GetAttribute("href"));
        Assert.Contains("By video: https://meet.example.org/ines?room=1,2", page.Text("dl"), StringComparison.Ordinal);
        Assert.Contains("LOCATION:https://meet.example.org/ines?room=1\\,2\r\n", file, StringComparison.Ordinal);
        Assert.Contains("URL:https://meet.example.org/ines?room=1,2\r\n", file, StringComparison.Ordinal);
    }

    private static List<string> Slots(VisitedPage page) =>
        [.. page.Document.QuerySelectorAll("#move input[type=radio]").Select(input => input.GetAttribute("value")!)];

    private static async Task<VisitedPage> MoveAsync(Visitor visitor, BookedLink booked, string day)
    {
        var form = await visitor.GetAsync($"{booked.Path}/move?from={day}");
        return await visitor.FollowAsync(await visitor.SubmitAsync(form, "#move", ("slot", Slots(form)[0])));
    }

    private static async Task<VisitedPage> CancelAsync(Visitor visitor, BookedLink booked)
    {
        var form = await visitor.GetAsync($"{booked.Path}/cancel");
        return await visitor.FollowAsync(await visitor.SubmitAsync(form, "#cancel"));
    }

    /// <summary>Sends anything at all, with the token against forged forms of a page.</summary>
    private static async Task<VisitedPage> PostAsync(Visitor visitor, VisitedPage page, string path, params (string Name, string Value)[] values)
    {
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var answer = await visitor.Http.PostAsync(
            path, new FormUrlEncodedContent(values.Append(("__RequestVerificationToken", token)).Select(value => KeyValuePair.Create(value.Item1, value.Item2))), Token);
        var parser = new AngleSharp.Html.Parser.HtmlParser();
        return new VisitedPage(path, answer.StatusCode, answer.Headers.Location?.OriginalString, parser.ParseDocument(await answer.Content.ReadAsStringAsync(Token)));
    }

    private async Task<AppointmentStatus> StatusAsync(BookedLink booked)
    {
        await using var db = app.Open();
        return await db.Appointments.Where(a => a.Id == booked.Id).Select(a => a.Status).SingleAsync(Token);
    }

    private async Task<DateTimeOffset> StartAsync(BookedLink booked)
    {
        await using var db = app.Open();
        return await db.Appointments.Where(a => a.Id == booked.Id).Select(a => a.StartsAt).SingleAsync(Token);
    }

    private async Task<VisitChange> ChangeAsync(BookedLink booked, VisitChangeKind kind)
    {
        await using var db = app.Open();
        return await db.VisitChanges.SingleAsync(change => change.AppointmentId == booked.Id && change.Kind == kind, Token);
    }

    private async Task<DateTimeOffset> LinkEndAsync(BookedLink booked)
    {
        await using var db = app.Open();
        return await db.PrivateLinks.Where(link => link.RecordId == booked.Id.Value && link.Purpose == LinkPurpose.Visit).Select(link => link.ExpiresAt).SingleAsync(Token);
    }
}
