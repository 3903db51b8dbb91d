using System.Net;
using Clinic.Domain.Booking;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Booking.Desk;

public sealed class OnBehalfTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Fact]
    public async Task Book_KnownClientWithoutScript_IsFoundBookedAndToldByMail()
    {
        using var desk = await app.SignedInAsync("desk");
        var form = await desk.GetAsync("/booking/on-behalf?day=2026-12-01&time=10:00&therapist=ines-moreau");

        var found = await desk.SubmitAsync(form, "[data-on-behalf]", ("Form.Find", "kamin"), ("search", "clients"));
        var nora = found.Document.QuerySelector("[data-found] input")!.GetAttribute("value");
        var day = await desk.FollowAsync(await desk.SubmitAsync(
            found, "[data-on-behalf]", ("Form.Client", nora), ("Form.Service", "massage-60"), ("Form.Note", "Left shoulder again")));

        Assert.Equal(HttpStatusCode.OK, found.Status);
        Assert.Contains("Nora Kaminski", found.Text("[data-found]"), StringComparison.Ordinal);
        Assert.Equal(
            "Booked: Nora Kaminski, Tuesday 1 December, 10:00 am, with Ines Moreau. A confirmation goes to their email.", day.Text(".done-line span"));
        await using var db = app.Open();
        var visit = await db.Appointments.Include(one => one.TreatmentRoom)
            .SingleAsync(one => one.StartsAt == new DateTimeOffset(2026, 12, 1, 16, 0, 0, TimeSpan.Zero), TestContext.Current.CancellationToken);
        Assert.Equal((await db.Users.SingleAsync(user => user.Email == "desk@riverbend.example", TestContext.Current.CancellationToken)).Id, visit.BookedBy);
        Assert.Equal(("Left shoulder again", "Room 1"), (visit.Note, visit.TreatmentRoom!.Name));
        Assert.Single(await db.OutboxMessages.Where(mail => mail.AppointmentId == visit.Id).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Book_NewClientWithAPhoneOnly_OutsideOfHours_IsBookedAndNobodyIsMailed()
    {
        using var desk = await app.SignedInAsync("desk");
        (string, string?)[] answers =
        [
            ("Form.Client", "new"), ("Form.Name", "Madonna"), ("Form.Phone", "(204) 555-0100"), ("Form.Service", "massage-60"),
            ("Form.Day", "2026-12-06"), ("Form.Time", "06:10"), ("Form.Therapist", ""),
        ];

        var first = await desk.FollowAsync(await desk.SubmitAsync(await desk.GetAsync("/booking/on-behalf"), "[data-on-behalf]", answers));
        answers[5] = ("Form.Time", "20:00");
        answers[2] = ("Form.Phone", "204 5550100");
        await desk.SubmitAsync(await desk.GetAsync("/booking/on-behalf"), "[data-on-behalf]", answers);

        Assert.Contains("No email is on file: tell them the time.", first.Text(".done-line"), StringComparison.Ordinal);
        await using var db = app.Open();
        var madonna = await db.ClientAsync("Madonna");
        Assert.Equal((null, null), (madonna.LastName, madonna.Email));
        var visits = await db.Appointments.Where(visit => visit.ClientId == madonna.Id).Select(visit => visit.Id).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, visits.Count);
        Assert.False(await db.OutboxMessages.AnyAsync(mail => visits.Contains(mail.AppointmentId!.Value), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Book_SameFormTwice_BooksOnce()
    {
        using var desk = await app.SignedInAsync("desk");
        var nora = await NoraAsync();
        var form = await desk.GetAsync($"/booking/on-behalf?client={nora}");
        (string, string?)[] answers = [.. Answers("2026-12-02", "10:00", nora)];

        var answered = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => desk.SubmitAsync(form, "[data-on-behalf]", answers)));

        Assert.Single(answered.Select(answer => answer.Location).Distinct());
        Assert.StartsWith("/booking/appointments?day=2026-12-02&booked=", answered[0].Location, StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(new DateTimeOffset(2026, 12, 2, 16, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public async Task Book_TakenTimes_AreRefusedInWordsAndTheFormCanBeSentAgain()
    {
        await using var db = app.Open();
        var start = new DateTimeOffset(2026, 12, 3, 16, 0, 0, TimeSpan.Zero);
        await db.AppointmentAsync(await db.ClientAsync("Luc"), start: start);
        using var desk = await app.SignedInAsync("desk");
        var nora = await NoraAsync();
        Task<VisitedPage> TryAsync(VisitedPage page, string time, string therapist) => desk.SubmitAsync(
            page, "[data-on-behalf]", [.. Answers("2026-12-03", time, nora).Where(answer => answer.Item1 != "Form.Therapist"), ("Form.Therapist", therapist)]);

        var taken = await TryAsync(await desk.GetAsync($"/booking/on-behalf?client={nora}"), "10:30", "ines-moreau");
        await db.AppointmentAsync(await db.ClientAsync("Mina"), "Tom", "Room 2", start);
        var noRoom = await TryAsync(taken, "10:30", "hanna-friesen");
        var free = await TryAsync(noRoom, "12:00", "hanna-friesen");
        var twice = await TryAsync(await desk.GetAsync($"/booking/on-behalf?client={nora}"), "12:30", "ines-moreau");

        Assert.Equal((HttpStatusCode.Conflict, "There is another visit then"), (taken.Status, taken.Text(".error-summary li")));
        Assert.Equal((HttpStatusCode.Conflict, "Every room is taken then"), (noRoom.Status, noRoom.Text(".error-summary li")));
        Assert.Equal(HttpStatusCode.Redirect, free.Status);
        Assert.Equal((HttpStatusCode.Conflict, "This client has another visit then, at 12:00 pm"), (twice.Status, twice.Text(".error-summary li")));
    }

    [Fact]
    public async Task Book_TimeThatSomebodyIsBookingOnline_IsKeptForHer()
    {
        await using var db = app.Open();
        var start = new DateTimeOffset(2026, 12, 4, 16, 0, 0, TimeSpan.Zero);
        db.SlotHolds.Add(new SlotHold
        {
            TokenHash = [4, 5, 6],
            ServiceId = (await db.ServiceAsync("massage-60")).Id,
            TherapistId = (await db.TherapistAsync("Ines")).Id,
            StartsAt = start,
            EndsAt = start.AddHours(1),
            BlockedFrom = start,
            BlockedUntil = start.AddHours(1),
            ExpiresAt = FixedClock.Start.AddMinutes(5),
        });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        using var desk = await app.SignedInAsync("desk");
        var nora = await NoraAsync();

        var answer = await desk.SubmitAsync(
            await desk.GetAsync($"/booking/on-behalf?client={nora}"), "[data-on-behalf]", [.. Answers("2026-12-04", "10:00", nora)]);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Somebody is booking this time online just now", answer.Text(".error-summary"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Form.Client", "", "Form_Client")]
    [InlineData("Form.Client", "garbage", "Form_Client")]
    [InlineData("Form.Name", "", "Form_Name")]
    [InlineData("Form.Name", "a\u0001b", "Form_Name")]
    [InlineData("Form.Phone", "", "Form_Phone")]
    [InlineData("Form.Phone", "12", "Form_Phone")]
    [InlineData("Form.Email", "nobody", "Form_Email")]
    [InlineData("Form.Service", "", "Form_Service")]
    [InlineData("Form.Service", "no-such-thing", "Form_Service")]
    [InlineData("Form.Therapist", "nobody", "Form_Therapist")]
    [InlineData("Form.Channel", "by-pigeon", "Form_Channel")]
    [InlineData("Form.Channel", "phone", "Form_Channel")]
    [InlineData("Form.Day", "", "Form_Day")]
    [InlineData("Form.Day", "2026-11-19", "Form_Day")]
    [InlineData("Form.Day", "2026-02-31", "Form_Day")]
    [InlineData("Form.Day", "2999-01-01", "Form_Day")]
    [InlineData("Form.Time", "", "Form_Time")]
    [InlineData("Form.Time", "26:00", "Form_Time")]
    [InlineData("Form.Note", "long", "Form_Note")]
    public async Task Book_BadInput_IsSaidAtTheField(string name, string value, string field)
    {
        using var desk = await app.SignedInAsync("desk");
        var fields = NewClient().ToDictionary(answer => answer.Name, answer => answer.Value);
        fields[name] = value == "long" ? new string('x', Appointment.NoteMaxLength + 1) : value;

        var page = await PostFormAsync(desk, fields);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal($"#{field}", Assert.Single(page.Document.QuerySelectorAll(".error-summary a")).GetAttribute("href"));
    }

    [Fact]
    public async Task Book_TimeThatTheClockSkips_IsRefused()
    {
        using var desk = await app.SignedInAsync("desk");
        var fields = NewClient().ToDictionary(answer => answer.Name, answer => answer.Value);
        (fields["Form.Day"], fields["Form.Time"]) = ("2027-03-14", "02:30");

        var page = await PostFormAsync(desk, fields);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "The clock skips this time on that day"), (page.Status, page.Text(".error-summary li")));
    }

    [Fact]
    public async Task Book_Therapist_BooksHerOwnClientsIntoHerOwnCalendar()
    {
        await using var db = app.Open();
        var luc = (await db.ClientAsync("Luc")).Id.ToString();
        using var tom = await app.SignedInAsync("tom");
        var form = await tom.GetAsync($"/booking/on-behalf?client={luc}");
        var fields = NewClient().ToDictionary(answer => answer.Name, answer => answer.Value);
        (fields["Form.Day"], fields["Form.Client"], fields["Form.Therapist"]) = ("2026-12-08", luc, "tom-adebayo");

        Assert.Equal(["Tom Adebayo"], form.Texts("#Form_Therapist option"));
        Assert.Equal(HttpStatusCode.Redirect, (await PostFormAsync(tom, fields)).Status);
        (fields["Form.Therapist"], fields["Form.Key"]) = ("ines-moreau", Guid.NewGuid().ToString("N"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PostFormAsync(tom, fields)).Status);
        (fields["Form.Therapist"], fields["Form.Client"], fields["Form.Key"]) = ("tom-adebayo", await NoraAsync(), Guid.NewGuid().ToString("N"));
        Assert.Equal(HttpStatusCode.NotFound, (await PostFormAsync(tom, fields)).Status);
    }

    private static (string Name, string Value)[] NewClient() =>
    [
        ("Form.Key", Guid.NewGuid().ToString("N")), ("Form.Client", "new"), ("Form.Name", "Pat Doe"), ("Form.Phone", "204-555-0199"),
        ("Form.Service", "massage-60"), ("Form.Day", "2026-12-09"), ("Form.Time", "10:00"), ("Form.Therapist", ""),
    ];

    private static IEnumerable<(string, string?)> Answers(string day, string time, string client) =>
    [
        ("Form.Client", client), ("Form.Service", "massage-60"), ("Form.Day", day), ("Form.Time", time), ("Form.Therapist", "ines-moreau"),
    ];

    private static async Task<VisitedPage> PostFormAsync(Visitor visitor, Dictionary<string, string> fields)
    {
        var form = await visitor.GetAsync("/booking/on-behalf");
        var token = form.Document.QuerySelector("[data-on-behalf] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent(fields.Append(new("__RequestVerificationToken", token)));
        using var answer = await visitor.Http.PostAsync("/booking/on-behalf", content, TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new VisitedPage("/booking/on-behalf", answer.StatusCode, answer.Headers.Location?.OriginalString, new AngleSharp.Html.Parser.HtmlParser().ParseDocument(body));
    }

    private async Task<string> NoraAsync()
    {
        await using var db = app.Open();
        return (await db.ClientAsync("Nora")).Id.ToString();
    }

    private async Task<int> CountAsync(DateTimeOffset start)
    {
        await using var db = app.Open();
        return await db.Appointments.CountAsync(visit => visit.StartsAt == start, TestContext.Current.CancellationToken);
    }
}
