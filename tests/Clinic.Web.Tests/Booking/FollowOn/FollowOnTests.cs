using System.Net;
using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Domain.Screening;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Booking.FollowOn;

/// <summary>A consult that turns into a treatment. Each test has a client and a day of its own.</summary>
public sealed class FollowOnTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Link_OfAConsult_OffersTheTreatmentOnlyAfterItTookPlace()
    {
        var (link, id, start) = await ConsultAsync("Olga", "2026-11-24");
        using var visitor = app.NewVisitor();

        var before = await visitor.GetAsync(link);
        var tooEarly = await visitor.GetAsync($"{link}/treatment");
        app.Clock.Now = start.AddMinutes(20);
        var after = await visitor.GetAsync(link);
        var page = await visitor.GetAsync($"{link}/treatment");
        await SetAsync(id, AppointmentStatus.NoShow);
        var missed = await visitor.GetAsync($"{link}/treatment");
        await SetAsync(id, AppointmentStatus.Cancelled);
        var cancelled = await visitor.GetAsync($"{link}/treatment");
        app.Clock.Now = FixedClock.Start;

        Assert.Empty(before.Document.QuerySelectorAll("a[href$='/treatment']"));
        Assert.Equal(HttpStatusCode.NotFound, tooEarly.Status);
        Assert.NotEmpty(after.Document.QuerySelectorAll("a[href$='/treatment']"));
        Assert.Equal("Book your treatment", page.Heading);
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound], [missed.Status, cancelled.Status]);
    }

    [Fact]
    public async Task Client_ByTheLink_BooksWithoutTypingWhoSheIs()
    {
        var (link, id, start) = await ConsultAsync("Petra", "2026-11-25");
        using var visitor = app.NewVisitor();
        app.Clock.Now = start.AddMinutes(20);

        var page = await visitor.GetAsync($"{link}/treatment?service=massage-60");
        var shown = page.Document.Body!.InnerHtml;
        var slot = page.Document.QuerySelector("input[name=Slot]")!.GetAttribute("value")!;
        var booked = await visitor.SubmitAsync(page, "#book", ("Slot", slot), ("RedFlags", RedFlagList.None), ("Note", "Better since"));
        var again = await visitor.SubmitAsync(page, "#book", ("Slot", slot), ("RedFlags", RedFlagList.None), ("Note", "Better since"));
        var visit = await visitor.FollowAsync(booked);
        var later = await visitor.GetAsync($"{link}/treatment");
        app.Clock.Now = FixedClock.Start;

        foreach (var secret in new[] { "Stone", "petra@follow.example", "204-555-0500", "left of my spine" })
        {
            Assert.DoesNotContain(secret, shown, StringComparison.Ordinal);
        }

        Assert.Contains("For Petra, after the talk with", page.Text(".lead"), StringComparison.Ordinal);
        Assert.Contains("See you on", visit.Heading, StringComparison.Ordinal);
        Assert.Equal("It is booked", later.Text(".notice-title"));
        Assert.NotEqual(HttpStatusCode.InternalServerError, again.Status);
        await using var db = app.Open();
        var treatment = await db.Appointments.Include(row => row.Client).SingleAsync(row => row.FollowsId == id, Token);
        var consult = await db.Appointments.SingleAsync(row => row.Id == id, Token);
        Assert.Equal((consult.ClientId, consult.TherapistId, consult.Region), (treatment.ClientId, treatment.TherapistId, treatment.Region));
        Assert.Equal(("Petra Stone", "204-555-0500", "Better since"), (treatment.Client!.FullName, treatment.Phone, treatment.Note));
        Assert.True(await db.RedFlagChecks.AnyAsync(check => check.AppointmentId == treatment.Id, Token));
    }

    [Fact]
    public async Task Client_ByTheLink_BadInput_IsSaidAndNothingIsBooked()
    {
        var (link, id, start) = await ConsultAsync("Quinn", "2026-11-26");
        using var visitor = app.NewVisitor();
        app.Clock.Now = start.AddMinutes(20);
        var page = await visitor.GetAsync($"{link}/treatment?service=massage-60&from=nonsense&therapist=nobody");
        var slot = page.Document.QuerySelector("input[name=Slot]")!.GetAttribute("value")!;

        var nothing = await visitor.SubmitAsync(page, "#book");
        var phone = await visitor.SubmitAsync(page, "#book", ("Slot", slot), ("RedFlags", RedFlagList.None), ("Phone", "12"));
        var note = await visitor.SubmitAsync(page, "#book", ("Slot", slot), ("RedFlags", RedFlagList.None), ("Note", new string('x', 1001)));
        var serious = await visitor.SubmitAsync(page, "#book", ("RedFlags", "tearing"));
        var odd = await PostAsync(visitor, page, link, ("Slot", "2026-11-26T03:00Z~tom-adebayo"), ("Service", "massage-60"));
        var free = await PostAsync(visitor, page, link, ("Slot", slot), ("Service", "pain-consult"));
        var past = await PostAsync(visitor, page, link, ("Slot", "2020-01-01T10:00Z~tom-adebayo"), ("Service", "massage-60"));
        var forged = await visitor.GetAsync($"/visit/{new string('A', 43)}/treatment");
        app.Clock.Now = start.AddDays(2);
        var expired = await visitor.GetAsync($"{link}/treatment");
        app.Clock.Now = FixedClock.Start;

        Assert.Contains("Pick a time", nothing.Texts(".error-summary li"));
        Assert.Equal(["Check the phone number: it needs at least 6 digits"], phone.Texts(".error-summary li"));
        Assert.Equal(["Write a shorter text: at most 1000 letters"], note.Texts(".error-summary li"));
        Assert.StartsWith("Please call 911 now", serious.Heading, StringComparison.Ordinal);
        Assert.Equal(
            [422, 422, 422, 422, 422, 422, 422],
            new[] { nothing.Status, phone.Status, note.Status, serious.Status, odd, free, past }.Select(status => (int)status));
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound], [forged.Status, expired.Status]);
        await using var db = app.Open();
        Assert.False(await db.Appointments.AnyAsync(row => row.FollowsId == id, Token));
    }

    [Fact]
    public async Task Client_ByTheLink_SlotGoneMeanwhile_IsOfferedOthers()
    {
        var (link, id, start) = await ConsultAsync("Rita", "2026-11-27");
        using var visitor = app.NewVisitor();
        app.Clock.Now = start.AddMinutes(20);
        var page = await visitor.GetAsync($"{link}/treatment?service=massage-60&from=2026-12-08");
        var slot = page.Document.QuerySelector("input[name=Slot]")!.GetAttribute("value")!.Split('~');
        await using (var db = app.Open())
        {
            var name = (await db.Therapists.SingleAsync(therapist => therapist.Slug == slot[1], Token)).FirstName;
            await db.AppointmentAsync(therapist: name, start: DateTimeOffset.Parse(slot[0], System.Globalization.CultureInfo.InvariantCulture));
        }

        var gone = await visitor.SubmitAsync(page, "#book", ("Slot", string.Join('~', slot)), ("RedFlags", RedFlagList.None), ("Note", "kept"));
        app.Clock.Now = FixedClock.Start;

        Assert.Equal(HttpStatusCode.Conflict, gone.Status);
        Assert.Equal(["That time has just gone. Pick another one"], gone.Texts(".error-summary li"));
        Assert.Equal("kept", gone.Text("textarea"));
        Assert.NotEmpty(gone.Document.QuerySelectorAll("input[name=Slot]"));
        Assert.NotEqual(default, id);
    }

    [Fact]
    public async Task Staff_FromTheDay_BooksTheTreatmentWithClientAndTherapistChosen()
    {
        await using var own = new ClinicApp();
        await using var db = own.Open();
        // Mina's consult of the demo with Hanna, three days ago.
        var consult = await db.Appointments.SingleAsync(row => row.Client!.FirstName == "Mina", Token);
        using var desk = await own.SignedInAsync("desk");

        var day = await desk.GetAsync("/booking/appointments?day=2026-11-17");
        var form = await desk.GetAsync(day.Document.QuerySelector("a[href*='follows=']")!.GetAttribute("href")!);
        var booked = await desk.SubmitAsync(
            form, "form[data-on-behalf]", ("Form.Service", "massage-60"), ("Form.Day", "2026-11-26"), ("Form.Time", "10:00"));

        Assert.Equal(HttpStatusCode.Redirect, booked.Status);
        var treatment = await db.Appointments.SingleAsync(row => row.FollowsId == consult.Id, Token);
        Assert.Equal((consult.ClientId, consult.TherapistId), (treatment.ClientId, treatment.TherapistId));

        own.Clock.Now = treatment.StartsAt.AddMinutes(5);
        using var hanna = await own.SignedInAsync("hanna");
        await desk.SignInAsync("desk@riverbend.example");
        var hers = await hanna.GetAsync("/booking/appointments?day=2026-11-26");
        var desks = await desk.GetAsync("/booking/appointments?day=2026-11-26");
        Assert.Contains("After the free pain consult of 17 November: “Hip: Sore on the outside of the hip, worse after sitting.”", hers.Text(".agenda"), StringComparison.Ordinal);
        Assert.Contains("After the free pain consult of 17 November", desks.Text(".agenda"), StringComparison.Ordinal);
        Assert.DoesNotContain("Sore on the outside", desks.Text(".agenda"), StringComparison.Ordinal);
        var chart = await hanna.FollowAsync(await hanna.SubmitAsync(hers, "form[action$='/charting/visits']"));
        Assert.Contains("After the free pain consult of 17 November: “Hip: Sore", chart.Text(".client-strip"), StringComparison.Ordinal);
        var visit = await desk.GetAsync($"/booking/appointments/{treatment.Id}");
        Assert.Contains("After the free pain consult of 17 November", visit.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_FollowsOfAnotherClientOrNobody_BeginsNothing()
    {
        await using var own = new ClinicApp();
        await using var db = own.Open();
        var consult = await db.Appointments.SingleAsync(row => row.Client!.FirstName == "Mina", Token);
        var other = await db.ClientAsync("Amrit");
        using var tom = await own.SignedInAsync("tom");
        using var desk = await own.SignedInAsync("desk");

        var hidden = await tom.GetAsync($"/booking/on-behalf?follows={consult.Id}");
        var missing = await desk.GetAsync("/booking/on-behalf?follows=01990000-0000-7000-8000-000000000001");
        var form = await desk.GetAsync($"/booking/on-behalf?follows={consult.Id}&client={other.Id}");
        var searched = await desk.SubmitAsync(form, "form[data-on-behalf]", ("Form.Find", "Amrit"), ("search", "clients"));
        var booked = await desk.SubmitAsync(
            searched, "form[data-on-behalf]", ("Form.Client", other.Id.ToString()), ("Form.Service", "massage-60"), ("Form.Therapist", "hanna-friesen"), ("Form.Day", "2026-11-26"), ("Form.Time", "10:00"));

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound], [hidden.Status, missing.Status]);
        Assert.Equal(HttpStatusCode.Redirect, booked.Status);
        Assert.False(await db.Appointments.AnyAsync(row => row.FollowsId == consult.Id, Token));
    }

    [Fact]
    public async Task CallBack_BookAVisit_LeadsToTheFormWithNameAndNumber()
    {
        await using var own = new ClinicApp();
        await using var db = own.Open();
        db.CallBackRequests.Add(new CallBackRequest
        {
            Name = "Åsa & Co",
            Phone = "+1 204 555 0501",
            RequestedAt = FixedClock.Start,
            DueAt = FixedClock.Start.AddDays(1),
        });
        await db.SaveChangesAsync(Token);
        using var desk = await own.SignedInAsync("desk");

        var queue = await desk.GetAsync("/booking/call-backs");
        var form = await desk.GetAsync(queue.Document.QuerySelector("a[href*='/on-behalf?name=']")!.GetAttribute("href")!);

        Assert.Equal("Åsa & Co", form.Document.QuerySelector("#Form_Name")!.GetAttribute("value"));
        Assert.Equal("+1 204 555 0501", form.Document.QuerySelector("#Form_Phone")!.GetAttribute("value"));
    }

    /// <summary>A phone consult that was booked by the API, with the path of its private link.</summary>
    private async Task<(string Link, Id<Appointment> Id, DateTimeOffset Start)> ConsultAsync(string name, string day)
    {
        using var caller = app.NewVisitor();
        var slot = (await app.SlotsAsync("pain-consult", day))[0];
        var body = BookingApi.Consult(slot.GetProperty("start").GetString()!);
        body["note"] = "left of my spine";
        (body["client"]!["firstName"], body["client"]!["lastName"]) = (name, "Stone");
        (body["client"]!["email"], body["client"]!["phone"]) = ($"{name.ToLowerInvariant()}@follow.example", "204-555-0500");
        var answer = await caller.Http.BookAsync(body);
        Assert.Equal(201, answer.Status);
        return (
            new Uri(answer.Json.GetProperty("manageUrl").GetString()!).AbsolutePath,
            new Id<Appointment>(answer.Json.GetProperty("id").GetGuid()),
            answer.Json.GetProperty("start").GetDateTimeOffset().ToUniversalTime());
    }

    private static async Task<HttpStatusCode> PostAsync(Visitor visitor, VisitedPage page, string link, params (string Name, string Value)[] values)
    {
        string Field(string name) => page.Document.QuerySelector($"#book input[name={name}]")!.GetAttribute("value")!;
        var sent = new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = Field("__RequestVerificationToken"),
            ["RedFlagVersion"] = Field("RedFlagVersion"),
            ["RedFlags"] = RedFlagList.None,
        };
        foreach (var (name, value) in values)
        {
            sent[name] = value;
        }

        using var answer = await visitor.Http.PostAsync($"{link}/treatment", new FormUrlEncodedContent(sent), Token);
        return answer.StatusCode;
    }

    private async Task SetAsync(Id<Appointment> id, AppointmentStatus status)
    {
        await using var db = app.Open();
        await db.Appointments.Where(row => row.Id == id).ExecuteUpdateAsync(row => row.SetProperty(found => found.Status, status), Token);
    }
}
