using System.Net;
using Clinic.Data.Practice;
using Clinic.Domain.Booking;
using Clinic.Domain.Booking.WaitingList;
using Clinic.Domain.Messages;
using Clinic.Domain.Time;
using Clinic.Testing;
using Clinic.Web.Features.Booking.Attempts;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Booking.WaitingList;

/// <summary>Each test has a day of its own on which nothing is open but what it frees.</summary>
public sealed class OffersTests(ClinicApp app) : IClassFixture<ClinicApp>, IAsyncLifetime
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        app.Clock.Now = FixedClock.Start;
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Offer_WhenATimeComesFree_GoesToWhoAskedFirstAndIsTakenWithOneButton()
    {
        const string day = "2026-12-01";
        var full = await app.FullDayAsync(day);
        using var visitor = app.NewVisitor();
        var entry = await visitor.JoinAsync("First Aas", day);
        await visitor.JoinAsync("Second Aas", day);
        await app.OfferTimesAsync();
        Assert.Empty(await app.OffersAsync("First Aas"));

        await app.FreeHourAsync(full, hour: 16);
        await app.OfferTimesAsync();
        await app.OfferTimesAsync();
        var offer = Assert.Single(await app.OffersAsync("First Aas"));
        var path = await app.OfferPathAsync(offer.Id);
        var page = await visitor.GetAsync(path);
        var taken = await visitor.SubmitAsync(page, "main form", ("Note", "My left side"), ("RedFlags", "none"));
        var visit = await visitor.FollowAsync(taken);

        Assert.Empty(await app.OffersAsync("Second Aas"));
        Assert.Equal((GivenWaiting.At(day, "16:00"), FixedClock.Start.AddMinutes(60)), (offer.StartsAt, offer.ExpiresAt));
        Assert.Equal("A time came free for you", page.Heading);
        Assert.Equal("It is yours until 10:00 am today", page.Text(".notice-title"));
        Assert.Equal("See you on Tuesday at 10:00 am", visit.Heading);
        await using var db = app.Open();
        var booked = await db.Appointments.SingleAsync(row => row.Client!.Email == "first.aas@waiting.example", Token);
        Assert.Equal((AppointmentStatus.Booked, "My left side", "204-555-0177"), (booked.Status, booked.Note, booked.Phone));
        Assert.True(await db.RedFlagChecks.AnyAsync(check => check.AppointmentId == booked.Id, Token));
        Assert.Equal(
            [MessageKind.WaitingListOffer, MessageKind.Confirmation],
            await db.OutboxMessages
                .Where(message => message.AppointmentId == booked.Id || message.WaitingListOfferId == offer.Id)
                .OrderBy(message => message.Id).Select(message => message.Kind).ToListAsync(Token));
        Assert.False(await db.SlotHolds.AnyAsync(hold => hold.StartsAt == offer.StartsAt, Token));
        var ended = await db.WaitingListEntries.SingleAsync(row => row.AppointmentId == booked.Id, Token);
        Assert.NotNull(ended.EndedAt);
        Assert.Equal("You have your visit", (await visitor.GetAsync(entry)).Heading);
        var again = await visitor.GetAsync(path);
        Assert.Equal((HttpStatusCode.OK, "You took this time"), (again.Status, again.Heading));
        Assert.Equal(visit.Path.Split('?')[0], again.Document.QuerySelector("main .btn-primary")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Mail_OfAnOffer_SaysUntilWhenAndHowToLeave()
    {
        const string day = "2026-12-02";
        var full = await app.FullDayAsync(day);
        using var visitor = app.NewVisitor();
        var entry = await visitor.JoinAsync("Mail Aas", day);
        await app.FreeHourAsync(full, hour: 16);

        await app.OfferTimesAsync();
        await app.SendMailAsync();

        var file = Assert.Single(Directory.GetFiles(app.MailFolder), name => File.ReadAllText(name).Contains("mail.aas@waiting.example", StringComparison.Ordinal));
        var mail = Clinic.Testing.Messages.MimePart.Read(await File.ReadAllBytesAsync(file, Token));
        var text = mail.Find("text/plain")!.Text;
        Assert.Equal("A time came free: Wednesday 2 December, 10:00 am", mail.Header("Subject"));
        Assert.Contains("We keep this time for you until Friday 20 November, 10:00 am.", text, StringComparison.Ordinal);
        Assert.Contains("Leave the waiting list:\n", text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains(entry, text, StringComparison.Ordinal);
        Assert.Null(mail.Find("text/calendar"));
    }

    [Fact]
    public async Task Decline_AsksTheNextPersonAndNeverTheSameAgain()
    {
        const string day = "2026-12-04";
        var full = await app.FullDayAsync(day);
        using var visitor = app.NewVisitor();
        await visitor.JoinAsync("First Ek", day);
        await visitor.JoinAsync("Second Ek", day);
        await app.FreeHourAsync(full, hour: 16);
        await app.OfferTimesAsync();
        var path = await app.OfferPathAsync((await app.OffersAsync("First Ek"))[0].Id);
        var page = await visitor.GetAsync(path);

        var declined = await visitor.FollowAsync(await visitor.SubmitAsync(page, $"form[action$='/decline']"));
        await visitor.SubmitAsync(page, "form[action$='/decline']");
        await app.OfferTimesAsync();
        await app.OfferTimesAsync();

        Assert.Equal((HttpStatusCode.Gone, "You said no to this time"), (declined.Status, declined.Heading));
        Assert.Equal([OfferOutcome.Declined], (await app.OffersAsync("First Ek")).Select(offer => offer.Outcome!.Value));
        Assert.Null(Assert.Single(await app.OffersAsync("Second Ek")).Outcome);
        var late = await visitor.SubmitAsync(page, "main form", ("RedFlags", "none"));
        Assert.Equal((HttpStatusCode.Conflict, "You said no to this time"), (late.Status, late.Heading));
    }

    [Fact]
    public async Task Offer_WhoseTimeRanOut_GoesToTheNextPersonAndBooksNothing()
    {
        const string day = "2026-12-07";
        var full = await app.FullDayAsync(day);
        using var visitor = app.NewVisitor();
        await visitor.JoinAsync("First Lie", day);
        await visitor.JoinAsync("Second Lie", day);
        await app.FreeHourAsync(full, hour: 16);
        await app.OfferTimesAsync();
        var path = await app.OfferPathAsync((await app.OffersAsync("First Lie"))[0].Id);
        var page = await visitor.GetAsync(path);

        app.Clock.Now = FixedClock.Start.AddMinutes(60);
        var late = await visitor.SubmitAsync(page, "main form", ("RedFlags", "none"));
        await app.OfferTimesAsync();

        Assert.Equal((HttpStatusCode.Conflict, "This offer has ended"), (late.Status, late.Heading));
        Assert.Equal((HttpStatusCode.Gone, "This offer has ended"), await StatusAsync(visitor, path));
        Assert.Equal(OfferOutcome.Expired, Assert.Single(await app.OffersAsync("First Lie")).Outcome);
        Assert.Equal(FixedClock.Start.AddMinutes(120), Assert.Single(await app.OffersAsync("Second Lie")).ExpiresAt);
        await using var db = app.Open();
        Assert.False(await db.Appointments.AnyAsync(row => row.Client!.Email == "first.lie@waiting.example", Token));
    }

    [Fact]
    public async Task Take_TwiceAtOnce_IsOneVisitAndOneAnswer()
    {
        const string day = "2026-12-08";
        var full = await app.FullDayAsync(day);
        using var visitor = app.NewVisitor();
        await visitor.JoinAsync("Double Nes", day);
        await app.FreeHourAsync(full, hour: 16);
        await app.OfferTimesAsync();
        var path = await app.OfferPathAsync((await app.OffersAsync("Double Nes"))[0].Id);
        var page = await visitor.GetAsync(path);

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => visitor.SubmitAsync(page, "main form", ("RedFlags", "none"))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        Assert.Single(answers.Select(answer => answer.Location).Distinct());
        await using var db = app.Open();
        Assert.Equal(1, await db.Appointments.CountAsync(row => row.Client!.Email == "double.nes@waiting.example", Token));
    }

    [Fact]
    public async Task Booking_OfATimeThatIsOffered_IsRefusedUntilTheOfferEnds()
    {
        const string day = "2026-12-09";
        var full = await app.FullDayAsync(day);
        using var visitor = app.NewVisitor();
        await visitor.JoinAsync("Kept Moe", day);
        await app.FreeHourAsync(full, hour: 16);
        await app.OfferTimesAsync();
        var page = await visitor.GetAsync(await app.OfferPathAsync((await app.OffersAsync("Kept Moe"))[0].Id));
        var body = BookingApi.Consult("2026-12-09T10:00:00-06:00", "ines-moreau");
        (body["service"], body["channel"]) = ("massage-60", "in-person");

        var during = await visitor.Http.BookAsync(body);
        app.Clock.Now = FixedClock.Start.AddMinutes(61);
        var after = await visitor.Http.BookAsync(body);
        var late = await visitor.SubmitAsync(page, "main form", ("RedFlags", "none"));

        Assert.Equal((409, "/problems/slot-taken"), (during.Status, during.Type));
        Assert.Equal(201, after.Status);
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
    }

    [Fact]
    public async Task Take_AgainstBookingsOfTheSameMoment_FindThatItIsHers()
    {
        const string day = "2026-12-11";
        var full = await app.FullDayAsync(day);
        using var visitor = app.NewVisitor();
        await visitor.JoinAsync("Race Dal", day);
        await app.FreeHourAsync(full, hour: 16);
        await app.OfferTimesAsync();
        var page = await visitor.GetAsync(await app.OfferPathAsync((await app.OffersAsync("Race Dal"))[0].Id));
        var body = BookingApi.Consult("2026-12-11T10:00:00-06:00", "ines-moreau");
        (body["service"], body["channel"]) = ("massage-60", "in-person");

        // Somebody else has the day to herself for a moment, so she waits with her yes, and they knock before she has the visit.
        await using var db = app.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(Token);
        var start = GivenWaiting.At(day, "16:00");
        await new DayLocks(db).TakeAsync(await db.ClinicTimeAsync(Token), Token, new TimeSlot(start, start.AddHours(1)));
        var take = visitor.SubmitAsync(page, "main form", ("RedFlags", "none"));
        var bookings = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => visitor.Http.BookAsync(body.DeepClone())));
        await transaction.CommitAsync(Token);

        Assert.All(bookings, booking => Assert.Equal((409, "/problems/slot-taken"), (booking.Status, booking.Type)));
        Assert.Equal(HttpStatusCode.Redirect, (await take).Status);
    }

    [Fact]
    public async Task Round_InManyProgramsAtOnce_OffersATimeOnceAndAPersonOneTime()
    {
        var day = await app.FullDayAsync("2026-12-14");
        var other = await app.FullDayAsync("2026-12-15");
        using var visitor = app.NewVisitor();
        string[] names = ["Many One", "Many Two", "Many Three"];
        foreach (var name in names)
        {
            await visitor.JoinAsync(name, "2026-12-14", "2026-12-15");
        }

        await app.FreeHourAsync(day, hour: 16);
        await app.FreeHourAsync(other, hour: 16);
        await using var second = new SecondProgram(app);
        await Task.WhenAll(Enumerable.Range(0, 12).Select(nth => nth % 2 == 0 ? app.OfferTimesAsync() : second.OfferTimesAsync()));

        var offers = new List<WaitingListOffer>();
        foreach (var name in names)
        {
            offers.AddRange(await app.OffersAsync(name));
        }

        Assert.Equal(2, offers.Count);
        Assert.Equal(2, offers.Select(offer => offer.StartsAt).Distinct().Count());
        Assert.Equal(2, offers.Select(offer => offer.EntryId).Distinct().Count());
    }

    [Fact]
    public async Task Take_WithAnEmergency_SaysWhomToCallAndKeepsTheOffer()
    {
        const string day = "2026-12-16";
        var full = await app.FullDayAsync(day);
        using var visitor = app.NewVisitor();
        await visitor.JoinAsync("Ill Vang", day);
        await app.FreeHourAsync(full, hour: 16);
        await app.OfferTimesAsync();
        var page = await visitor.GetAsync(await app.OfferPathAsync((await app.OffersAsync("Ill Vang"))[0].Id));

        var serious = await visitor.SubmitAsync(page, "main form", ("RedFlags", "chest"));
        var silent = await visitor.SubmitAsync(page, "main form", ("Note", "kept"));
        var back = await visitor.SubmitAsync(serious, "main form");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Please call 911 now"), (serious.Status, serious.Heading));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.Status);
        Assert.Contains("Tick what is true for you", silent.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal("kept", silent.Text("#Note"));
        Assert.Equal("A time came free for you", back.Heading);
        Assert.Null(Assert.Single(await app.OffersAsync("Ill Vang")).Outcome);
    }

    [Fact]
    public async Task Page_OpenedByAMailScanner_ChangesNothing()
    {
        const string day = "2026-12-18";
        var full = await app.FullDayAsync(day);
        using var visitor = app.NewVisitor();
        var entry = await visitor.JoinAsync("Scan Berg", day);
        await app.FreeHourAsync(full, hour: 16);
        await app.OfferTimesAsync();
        var path = await app.OfferPathAsync((await app.OffersAsync("Scan Berg"))[0].Id);

        foreach (var link in new[] { path, entry, path, entry })
        {
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(link)).Status);
        }

        Assert.NotEqual(HttpStatusCode.OK, (await visitor.GetAsync($"{path}/decline")).Status);
        Assert.Null(Assert.Single(await app.OffersAsync("Scan Berg")).Outcome);
        Assert.Equal("You are on the waiting list", (await visitor.GetAsync(entry)).Heading);
    }

    [Fact]
    public async Task Leave_WithAnOfferThatStands_LetsTheTimeGo()
    {
        const string day = "2026-12-21";
        var full = await app.FullDayAsync(day);
        using var visitor = app.NewVisitor();
        var entry = await visitor.JoinAsync("Gone Lund", day);
        await app.FreeHourAsync(full, hour: 16);
        await app.OfferTimesAsync();
        var path = await app.OfferPathAsync((await app.OffersAsync("Gone Lund"))[0].Id);
        var page = await visitor.GetAsync(path);

        await visitor.SubmitAsync(await visitor.GetAsync(entry), "main form");

        Assert.Single(await app.SlotsAsync("massage-60", day, "ines-moreau"));
        Assert.Equal(HttpStatusCode.Conflict, (await visitor.SubmitAsync(page, "main form", ("RedFlags", "none"))).Status);
    }

    [Fact]
    public async Task Round_WithAWholeFreeDay_AsksEachPersonThreeTimesThatDayAtMost()
    {
        const string day = "2026-12-22";
        var full = await app.FullDayAsync(day);
        using var visitor = app.NewVisitor();
        await visitor.JoinAsync("Choosy Falk", day);
        await app.CancelAsync(full);

        for (var nth = 0; nth < 6; nth++)
        {
            await app.OfferTimesAsync();
            app.Clock.Now = app.Clock.Now.AddMinutes(61);
        }

        var starts = (await app.OffersAsync("Choosy Falk")).Select(offer => offer.StartsAt).ToList();
        // Never again a time that overlaps one she let go: 8:30, 9:30, 10:30.
        Assert.Equal([GivenWaiting.At(day, "14:30"), GivenWaiting.At(day, "15:30"), GivenWaiting.At(day, "16:30")], starts);
    }

    [Fact]
    public async Task Round_AtNight_AsksNobody()
    {
        const string day = "2026-12-23";
        var full = await app.FullDayAsync(day);
        using var visitor = app.NewVisitor();
        await visitor.JoinAsync("Sleepy Haug", day);
        await app.FreeHourAsync(full, hour: 16);
        // Three in the morning in Winnipeg.
        app.Clock.Now = GivenWaiting.At("2026-11-21", "09:00");

        await app.OfferTimesAsync();

        Assert.Empty(await app.OffersAsync("Sleepy Haug"));
    }

    [Fact]
    public async Task Take_WhenTheTherapistIsAwayByNow_SaysThatItHasEnded()
    {
        const string day = "2026-12-28";
        var full = await app.FullDayAsync(day);
        using var visitor = app.NewVisitor();
        await visitor.JoinAsync("Away Sund", day);
        await app.FreeHourAsync(full, hour: 16);
        await app.OfferTimesAsync();
        var page = await visitor.GetAsync(await app.OfferPathAsync((await app.OffersAsync("Away Sund"))[0].Id));
        await using (var db = app.Open())
        {
            db.ClinicClosures.Add(new() { FirstDay = new DateOnly(2026, 12, 28), LastDay = new DateOnly(2026, 12, 28) });
            await db.SaveChangesAsync(Token);
        }

        var answer = await visitor.SubmitAsync(page, "main form", ("RedFlags", "none"));

        Assert.Equal((HttpStatusCode.Conflict, "This offer has ended"), (answer.Status, answer.Heading));
        Assert.Equal(OfferOutcome.Expired, Assert.Single(await app.OffersAsync("Away Sund")).Outcome);
    }

    private static async Task<(HttpStatusCode, string)> StatusAsync(Visitor visitor, string path)
    {
        var page = await visitor.GetAsync(path);
        return (page.Status, page.Heading);
    }
}
