using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using Clinic.Domain.Booking;
using Clinic.Domain.Messages;
using Clinic.Domain.Practice;
using Clinic.Testing;
using Clinic.Testing.Messages;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Booking.Series;

/// <summary>Each test repeats a visit at a time of its own.</summary>
public sealed class SeriesTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Series_FromTheDetails_KeepsWhatWasWrittenAndTheTime()
    {
        using var visitor = app.NewVisitor();
        var details = await visitor.DetailsAsync("/booking/time?service=massage-60&therapist=tom-adebayo&from=2026-11-24");

        var sent = await visitor.SubmitAsync(
            details, "main form", BookingVisitor.Details("Series Berg", "series.berg@example.org", ("Every", "weekly"), ("Times", "3"), ("Note", "My hip")));
        // What a browser does next: the same again, to where it was sent.
        ((IHtmlFormElement)details.Document.QuerySelector("main form")!).SetAttribute("action", sent.Location);
        var dates = await visitor.SubmitAsync(
            details, "main form", BookingVisitor.Details("Series Berg", "series.berg@example.org", ("Every", "weekly"), ("Times", "3"), ("Note", "My hip")));
        var booked = await visitor.SubmitAsync(dates, "main form");

        Assert.Equal((HttpStatusCode.TemporaryRedirect, "/booking/series/dates"), (sent.Status, sent.Location));
        Assert.Equal((HttpStatusCode.OK, "Your visits"), (dates.Status, dates.Heading));
        Assert.Equal("Series Berg", ((IHtmlInputElement)dates.Document.QuerySelector("#Name")!).Value);
        Assert.Equal(3, dates.Document.QuerySelectorAll(".series input:checked:not([value=''])").Length);
        Assert.Equal(HttpStatusCode.Redirect, booked.Status);
        var visits = await VisitsAsync("series.berg@example.org");
        Assert.Equal(3, visits.Count);
        await using var db = app.Open();
        // What kept the first time while the details were filled in is let go.
        Assert.False(await db.SlotHolds.AnyAsync(hold => hold.StartsAt == visits[0].StartsAt, Token));
    }

    [Fact]
    public async Task Series_AllFree_IsBookedAsOneAndSaysSo()
    {
        using var visitor = app.NewVisitor();
        var page = await LookAsync(visitor, "2026-11-25T15:00Z", "tom-adebayo", times: 3);

        var booked = await visitor.SubmitAsync(page, "main form", BookingVisitor.Details("Whole Berg", "whole.berg@example.org", ("Note", "My hip")));
        var first = await visitor.FollowAsync(booked);
        await app.SendMailAsync();

        Assert.Equal("All dates are free", page.Text("form .panel-title"));
        Assert.Equal(["Wednesday 25 November Free", "Wednesday 2 December Free", "Wednesday 9 December Free"], page.Texts(".series legend"));
        var visits = await VisitsAsync("whole.berg@example.org");
        Assert.Equal(
            ["2026-11-25T15:00", "2026-12-02T15:00", "2026-12-09T15:00"],
            visits.Select(visit => visit.StartsAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture)));
        Assert.NotNull(Assert.Single(visits.Select(visit => visit.SeriesId).Distinct()));
        Assert.All(visits, visit => Assert.Equal((AppointmentStatus.Booked, "My hip"), (visit.Status, visit.Note)));
        await using var db = app.Open();
        var ids = visits.Select(visit => (Domain.Id<Appointment>?)visit.Id).ToList();
        var message = await db.OutboxMessages.SingleAsync(row => ids.Contains(row.AppointmentId), Token);
        Assert.Equal((MessageKind.Confirmation, ids[0]), (message.Kind, message.AppointmentId));

        Assert.Contains("Visit 1 of 3", first.Texts(".panel-title"));
        Assert.Equal(
            ["Wednesday 25 November, 9:00 am This visit", "Wednesday 2 December, 9:00 am", "Wednesday 9 December, 9:00 am"], first.Texts(".series-dates li"));
        var second = await visitor.GetAsync(first.Document.QuerySelector(".series-dates a")!.GetAttribute("href")!);
        Assert.Contains("Visit 2 of 3", second.Texts(".panel-title"));

        var file = Assert.Single(Directory.GetFiles(app.MailFolder), path => File.ReadAllText(path).Contains("whole.berg@example.org", StringComparison.Ordinal));
        var mail = MimePart.Read(await File.ReadAllBytesAsync(file, Token));
        Assert.Contains("Your 3 visits are booked.", mail.Find("text/plain")!.Text, StringComparison.Ordinal);
        Assert.Contains("Wednesday 9 December 2026, 9:00 am", mail.Find("text/plain")!.Text, StringComparison.Ordinal);
        var calendar = mail.Find("text/calendar")!.Text;
        Assert.Equal(3, calendar.Split("BEGIN:VEVENT").Length - 1);
        Assert.Equal(1, calendar.Split("BEGIN:VCALENDAR").Length - 1);
        Assert.Contains("DTSTART:20261202T150000Z", calendar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Series_WithDatesInTheWay_NamesThemAndOffersTheNearestTimes()
    {
        // The second date is taken, on the third the clinic is closed, the last is too far ahead.
        await using (var db = app.Open())
        {
            await db.AppointmentAsync(await db.NewClientAsync("Already"), "Tom", "Room 2", At("2026-12-08T20:00Z"));
            db.ClinicClosures.Add(new() { FirstDay = new DateOnly(2026, 12, 22), LastDay = new DateOnly(2026, 12, 22) });
            await db.SaveChangesAsync(Token);
        }

        using var visitor = app.NewVisitor();
        var page = await LookAsync(visitor, "2026-11-24T20:00Z", "tom-adebayo", "fortnightly", 6);
        var before = await VisitsAsync("in.the.way@example.org");
        var instead = page.Document.QuerySelectorAll("input[name='Dates[1]']").Select(input => input.GetAttribute("value")!).ToList();

        var booked = await visitor.SubmitAsync(
            page, "main form", BookingVisitor.Details("In Theway", "in.the.way@example.org", ("Dates[1]", instead[0]), ("Dates[3]", "")));

        Assert.Empty(before);
        Assert.Equal("3 of 6 dates are free", page.Text("form .panel-title"));
        Assert.Equal(
            [
                "Tuesday 24 November Free", "Tuesday 8 December Taken", "Tuesday 22 December Closed that day", "Tuesday 5 January Free",
                "Tuesday 19 January Free", "Tuesday 2 February Too far ahead",
            ],
            page.Texts(".series legend"));
        Assert.Contains("We book up to Tuesday 19 January.", page.Text(".series li:last-child"), StringComparison.Ordinal);
        Assert.Equal(["2026-12-08T21:00Z~tom-adebayo", "2026-12-08T21:15Z~tom-adebayo", "2026-12-08T21:30Z~tom-adebayo", ""], instead);
        Assert.Equal("", ((IHtmlInputElement)page.Document.QuerySelector("input[name='Dates[1]']:checked")!).Value);
        Assert.Equal(HttpStatusCode.Redirect, booked.Status);
        Assert.Equal(
            ["2026-11-24T20:00", "2026-12-08T21:00", "2027-01-19T20:00"],
            (await VisitsAsync("in.the.way@example.org")).Select(visit => visit.StartsAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Series_WithADateThatHasGone_BooksNoneAndShowsTheListAgain()
    {
        using var slow = app.NewVisitor();
        using var quick = app.NewVisitor();
        var page = await LookAsync(slow, "2026-11-28T15:00Z", "tom-adebayo", times: 3);
        var body = BookingApi.Consult("2026-12-05T09:00:00-06:00", "tom-adebayo");
        (body["service"], body["channel"]) = ("massage-60", "in-person");
        Assert.Equal(201, (await quick.Http.BookAsync(body)).Status);

        var refused = await slow.SubmitAsync(page, "main form", BookingVisitor.Details("Slow Berg", "slow.berg@example.org"));
        Assert.Equal((HttpStatusCode.Conflict, 0), (refused.Status, (await VisitsAsync("slow.berg@example.org")).Count));
        Assert.Contains("so none is booked yet", refused.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Contains("Saturday 5 December Taken", refused.Texts(".series legend"));
        Assert.Equal("Slow Berg", ((IHtmlInputElement)refused.Document.QuerySelector("#Name")!).Value);

        // Left out by itself, because it is not there any more.
        var booked = await slow.SubmitAsync(refused, "main form");
        Assert.Equal([], booked.Texts(".error-summary li"));
        Assert.Equal((HttpStatusCode.Redirect, 2), (booked.Status, (await VisitsAsync("slow.berg@example.org")).Count));
    }

    [Fact]
    public async Task Series_SameFormTwiceAtOnce_IsOneSeries()
    {
        using var visitor = app.NewVisitor();
        var page = await LookAsync(visitor, "2026-11-27T15:00Z", "hanna-friesen", times: 3);
        var details = BookingVisitor.Details("Double Berg", "double.berg@example.org");

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => visitor.SubmitAsync(page, "main form", details)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        Assert.Single(answers.Select(answer => answer.Location).Distinct());
        Assert.Equal(3, (await VisitsAsync("double.berg@example.org")).Count);
    }

    [Fact]
    public async Task Series_AgainstSeriesAndBookingsOfTheSameDays_IsWholeOrNotAtAll()
    {
        using var visitor = app.NewVisitor();
        var pages = new List<VisitedPage>();
        for (var nth = 0; nth < 5; nth++)
        {
            pages.Add(await LookAsync(visitor, "2026-11-26T20:00Z", "hanna-friesen", times: 4));
        }

        var body = BookingApi.Consult("2026-12-17T14:00:00-06:00", "hanna-friesen");
        (body["service"], body["channel"]) = ("massage-60", "in-person");
        var booking = visitor.Http.BookAsync(body);
        var answers = await Task.WhenAll(pages.Select((page, nth) => visitor.SubmitAsync(
            page, "main form", BookingVisitor.Details($"Race{nth} Berg", $"race{nth}.berg@example.org"))));

        var won = answers.Count(answer => answer.Status == HttpStatusCode.Redirect);
        Assert.Equal(1, won + ((await booking).Status == 201 ? 1 : 0));
        for (var nth = 0; nth < 5; nth++)
        {
            Assert.Equal(answers[nth].Status == HttpStatusCode.Redirect ? 4 : 0, (await VisitsAsync($"race{nth}.berg@example.org")).Count);
        }
    }

    [Theory]
    [InlineData("2027-03-01T15:00:00Z", "2027-03-03T14:30Z", "weekly", 4, "2027-03-03T14:30 2027-03-10T14:30 2027-03-17T13:30 2027-03-24T13:30")]
    [InlineData("2027-10-20T15:00:00Z", "2027-10-27T13:30Z", "fortnightly", 3, "2027-10-27T13:30 2027-11-10T14:30 2027-11-24T14:30")]
    public async Task Series_AcrossAClockChange_KeepsTheTimeOnTheWall(string now, string first, string every, int times, string expected)
    {
        await using var toronto = new ClinicApp();
        await using (var db = toronto.Open())
        {
            await db.Practice.ExecuteUpdateAsync(practice => practice.SetProperty(row => row.TimeZone, "America/Toronto"), Token);
        }

        toronto.Clock.Now = DateTimeOffset.Parse(now, CultureInfo.InvariantCulture);
        using var visitor = toronto.NewVisitor();
        var page = await LookAsync(visitor, first, "ines-moreau", every, times);

        var booked = await visitor.SubmitAsync(page, "main form", BookingVisitor.Details("Wall Berg", "wall.berg@example.org"));

        Assert.Equal("All dates are free", page.Text("form .panel-title"));
        Assert.Equal(HttpStatusCode.Redirect, booked.Status);
        await using var after = toronto.Open();
        var starts = await after.Appointments.Where(visit => visit.Client!.Email == "wall.berg@example.org").OrderBy(visit => visit.StartsAt).Select(visit => visit.StartsAt).ToListAsync(Token);
        Assert.Equal(expected, string.Join(' ', starts.Select(start => start.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture))));
    }

    [Fact]
    public async Task Series_AtATimeThatTheClockSkips_SaysSo()
    {
        await using var toronto = new ClinicApp();
        await using (var db = toronto.Open())
        {
            await db.Practice.ExecuteUpdateAsync(practice => practice.SetProperty(row => row.TimeZone, "America/Toronto"), Token);
            db.WeeklyHours.Add(new WeeklyHours((await db.TherapistAsync("Tom")).Id, DayOfWeek.Sunday, new TimeOnly(0, 0), new TimeOnly(8, 0)));
            await db.SaveChangesAsync(Token);
        }

        toronto.Clock.Now = DateTimeOffset.Parse("2027-03-01T15:00:00Z", CultureInfo.InvariantCulture);
        using var visitor = toronto.NewVisitor();
        // Half past two in the night of a Sunday.
        var page = await LookAsync(visitor, "2027-03-07T07:30Z", "tom-adebayo", times: 3);

        Assert.Equal(["Sunday 7 March Free", "Sunday 14 March The clock skips this time", "Sunday 21 March Free"], page.Texts(".series legend"));
    }

    [Theory]
    [InlineData("Dates[0]", "garbage")]
    [InlineData("Dates[0]", "2026-12-10T15:00Z~ines-moreau")]
    [InlineData("Dates[0]", "2026-12-11T15:00Z~tom-adebayo")]
    public async Task Series_AnswerThatIsNoTimeOfItsDate_IsRefused(string field, string value)
    {
        using var visitor = app.NewVisitor();
        var page = await LookAsync(visitor, "2026-12-10T15:00Z", "tom-adebayo", times: 2);
        var radio = page.Document.QuerySelectorAll($"input[name='{field}']").OfType<IHtmlInputElement>().First();
        radio.SetAttribute("value", value);

        var refused = await visitor.SubmitAsync(page, "main form", BookingVisitor.Details("Bent Berg", "bent.berg@example.org", (field, value)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Choose a time, or leave the date out", refused.Texts(".error-summary li"));
        Assert.Empty(await VisitsAsync("bent.berg@example.org"));
    }

    [Fact]
    public async Task Series_OfOneDate_IsNone()
    {
        using var visitor = app.NewVisitor();
        var page = await LookAsync(visitor, "2026-12-10T15:00Z", "tom-adebayo", times: 2);

        var refused = await visitor.SubmitAsync(page, "main form", BookingVisitor.Details("Lone Berg", "lone.berg@example.org", ("Dates[1]", "")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Choose at least two dates", refused.Text(".error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Series_WithAnEmergency_ComesBackWithEverythingKept()
    {
        using var visitor = app.NewVisitor();
        var page = await LookAsync(visitor, "2026-12-10T15:00Z", "tom-adebayo", times: 2);

        var serious = await visitor.SubmitAsync(page, "main form", BookingVisitor.Details("Ill Berg", "ill.berg@example.org", ("RedFlags", "chest"), ("Dates[1]", "")));
        var back = await visitor.SubmitAsync(serious, "main form");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Please call 911 now"), (serious.Status, serious.Heading));
        Assert.Equal("Your visits", back.Heading);
        Assert.Equal("Ill Berg", ((IHtmlInputElement)back.Document.QuerySelector("#Name")!).Value);
        Assert.Equal("", ((IHtmlInputElement)back.Document.QuerySelector("input[name='Dates[1]']:checked")!).Value);
        Assert.Empty(await VisitsAsync("ill.berg@example.org"));
    }

    [Fact]
    public async Task Series_OfAServiceThatIsFreeOrAskedFor_IsNotOffered()
    {
        await app.NewServiceAsync("asked-series", newClients: ClientRule.Request, existingClients: ClientRule.Request);
        using var visitor = app.NewVisitor();

        var consult = await visitor.GetAsync("/booking/series?service=pain-consult&channel=phone&region=back&slot=2026-12-10T15:00Z~tom-adebayo&every=weekly&times=3");
        var asked = await visitor.GetAsync("/booking/series?service=asked-series&slot=2026-12-10T15:00Z~tom-adebayo&every=weekly&times=3");
        var details = await visitor.DetailsAsync("/booking/time?service=asked-series&therapist=tom-adebayo&from=2026-12-10");

        Assert.Equal(HttpStatusCode.Redirect, consult.Status);
        Assert.Equal(HttpStatusCode.Redirect, asked.Status);
        Assert.Null(details.Document.QuerySelector("input[name=Every]"));
    }

    [Theory]
    [InlineData("/booking/series")]
    [InlineData("/booking/series?service=massage-60")]
    [InlineData("/booking/series?service=massage-60&slot=2026-11-19T15:00Z~tom-adebayo&every=weekly&times=3")]
    [InlineData("/booking/series?service=massage-60&slot=9999-12-31T23:59Z~tom-adebayo&every=%00&times=-1")]
    public async Task Series_WrongAddress_LeadsBack(string path)
    {
        using var visitor = app.NewVisitor();

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync(path)).Status);
    }

    [Fact]
    public async Task Series_OddRhythmAndCount_AreHeldWithinTheirBounds()
    {
        using var visitor = app.NewVisitor();

        var many = await visitor.GetAsync("/booking/series?service=massage-60&slot=2026-12-10T15:00Z~tom-adebayo&every=daily&times=99");
        var few = await visitor.GetAsync("/booking/series?service=massage-60&slot=2026-12-10T15:00Z~tom-adebayo&every=weekly&times=x");

        Assert.Equal(12, many.Document.QuerySelectorAll(".series > li").Length);
        Assert.Equal(2, few.Document.QuerySelectorAll(".series > li").Length);
    }

    private static Task<VisitedPage> LookAsync(Visitor visitor, string start, string therapist, string every = "weekly", int times = 3) =>
        visitor.GetAsync($"/booking/series?service=massage-60&slot={start}~{therapist}&every={every}&times={times.ToString(CultureInfo.InvariantCulture)}");

    private async Task<List<Appointment>> VisitsAsync(string email)
    {
        await using var db = app.Open();
        return await db.Appointments.AsNoTracking().Where(visit => visit.Client!.Email == email).OrderBy(visit => visit.StartsAt).ToListAsync(Token);
    }

    private static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);
}
