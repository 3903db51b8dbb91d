using System.Net;
using AngleSharp.Html.Dom;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Booking;

public sealed class BookingPagesTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private static readonly (string Name, string? Value)[] Nora =
    [
        ("Name", "Nora Kaminski"), ("Email", "nora@example.org"), ("Phone", "204-555-0188"), ("Note", "Left of my spine"), ("Consents", "exercise-plans"),
        ("RedFlags", "none"),
    ];

    [Fact]
    public async Task Journey_WithoutScript_BooksAVisitAndShowsItsPrivateLink()
    {
        using var visitor = app.NewVisitor();

        var service = await visitor.GetAsync("/booking");
        var time = await visitor.SubmitAsync(service, "main form", ("service", "pain-consult"), ("region", "neck"), ("channel", "phone"));
        var slot = FirstSlot(time);
        var details = await visitor.SubmitAsync(time, "main form", ("slot", slot.Value));
        var posted = await visitor.SubmitAsync(details, "main form", Nora);
        var done = await visitor.FollowAsync(posted);

        Assert.Equal("What would you like to book?", service.Heading);
        Assert.Equal("When suits you?", time.Heading);
        Assert.Matches(@"^\w+ \d+ \w+ 2026, \d+:\d\d [ap]m, with \w+ \w+$", slot.GetAttribute("aria-label"));
        Assert.Equal("Your details", details.Heading);
        Assert.All(details.Document.QuerySelectorAll("input[type=checkbox]"), box => Assert.False(((IHtmlInputElement)box).IsChecked));
        Assert.Equal(HttpStatusCode.Redirect, posted.Status);
        Assert.Contains("calls you on", done.Heading, StringComparison.Ordinal);
        Assert.Contains("Nora", done.Text("dl"), StringComparison.Ordinal);
        Assert.DoesNotContain("nora@example.org", done.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.All(done.Document.QuerySelectorAll("script"), script => Assert.NotNull(script.GetAttribute("integrity")));
        var visit = posted.Location!.Split('?')[0];
        Assert.Contains(done.Texts(".notice"), notice => notice.Contains($"{app.Address.Authority}{visit}", StringComparison.Ordinal));
        var file = await visitor.Http.GetAsync($"{visit}/calendar.ics", TestContext.Current.CancellationToken);
        Assert.Equal("text/calendar", file.Content.Headers.ContentType!.MediaType);
        Assert.DoesNotContain("neck", await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);
        await using var db = app.Open();
        var booked = await db.Appointments.OrderByDescending(a => a.Id).FirstAsync(TestContext.Current.CancellationToken);
        Assert.Equal((Domain.Booking.BodyRegion.Neck, "Left of my spine"), (booked.Region, booked.Note));
    }

    [Fact]
    public async Task Create_SameFormTwice_IsOneVisit()
    {
        using var visitor = app.NewVisitor();
        var details = await DetailsAsync(visitor, "/booking/time?service=massage-60&from=2026-12-03");

        var once = await visitor.SubmitAsync(details, "main form", Nora);
        var twice = await visitor.SubmitAsync(details, "main form", Nora);

        Assert.Equal(HttpStatusCode.Redirect, once.Status);
        Assert.Equal(once.Location, twice.Location);
    }

    [Fact]
    public async Task Create_MissingAnswers_SaysWhatAtEachFieldAndKeepsTheRest()
    {
        using var visitor = app.NewVisitor();
        var details = await DetailsAsync(visitor, "/booking/time?service=massage-30&from=2026-12-04");

        var refused = await visitor.SubmitAsync(
            details, "main form", ("Name", "Nora"), ("Email", "nora.example.org"), ("Phone", ""), ("Note", "<b>sore</b>"), ("Consents", "news"), ("RedFlags", "none"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.StartsWith("Error: ", refused.Document.Title, StringComparison.Ordinal);
        Assert.Equal(["Check the email address: it needs an @", "Write a phone number, so that we can call you"], refused.Texts(".error-summary li"));
        Assert.Equal("Nora", ((IHtmlInputElement)refused.Document.QuerySelector("#Name")!).Value);
        Assert.Equal("<b>sore</b>", ((IHtmlTextAreaElement)refused.Document.QuerySelector("#Note")!).Value);
        Assert.Equal(["news"], refused.Document.QuerySelectorAll("input[name=Consents]:checked").Select(box => box.GetAttribute("value")));
        var fixedNow = await visitor.SubmitAsync(refused, "main form", ("Email", "nora@example.org"), ("Phone", "204-555-0188"));
        Assert.Equal(HttpStatusCode.Redirect, fixedNow.Status);
    }

    [Fact]
    public async Task Create_SlotThatHasGone_OffersThreeAndBooksOneWithOneMoreClick()
    {
        using var slow = app.NewVisitor();
        using var quick = app.NewVisitor();
        const string time = "/booking/time?service=massage-60&from=2026-12-07&therapist=ines-moreau";
        var slowDetails = await DetailsAsync(slow, time);
        await quick.SubmitAsync(await DetailsAsync(quick, time), "main form", Nora);

        var gone = await slow.SubmitAsync(slowDetails, "main form", ("Name", "Ole"), ("Email", "ole@example.org"), ("Phone", "204-555-0111"), ("Note", "My knee"), ("RedFlags", "pregnant"));
        var booked = await slow.SubmitAsync(gone, "main form");

        Assert.Equal(HttpStatusCode.Conflict, gone.Status);
        Assert.Equal("That time has just gone", gone.Heading);
        Assert.Equal(3, gone.Document.QuerySelectorAll("input[type=radio][name=Slot]").Length);
        Assert.Contains("ole@example.org", gone.Text("aside"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, booked.Status);
        await using var db = app.Open();
        var ole = await db.Appointments.SingleAsync(a => a.Client!.Email == "ole@example.org", TestContext.Current.CancellationToken);
        Assert.Equal("My knee", ole.Note);
        var check = await db.RedFlagChecks.SingleAsync(asked => asked.AppointmentId == ole.Id, TestContext.Current.CancellationToken);
        Assert.Equal(["pregnant"], check.Ticked);
    }

    [Fact]
    public async Task Create_WithoutAntiforgeryToken_IsRefused()
    {
        using var visitor = app.NewVisitor();

        using var answer = await visitor.Http.PostAsync(
            "/booking", new FormUrlEncodedContent([new("Service", "massage-60"), new("Name", "Nora")]), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("/booking/time", "Choose what you would like to book")]
    [InlineData("/booking/time?service=nothing", "Choose what you would like to book")]
    [InlineData("/booking/time?service=pain-consult", "Choose how we should talk")]
    [InlineData("/booking/time?service=pain-consult&channel=phone&region=nose", "Choose where it hurts most")]
    [InlineData("/booking/details?service=%00", "Choose what you would like to book")]
    [InlineData("/booking/details?service=massage-60", "Pick a time")]
    [InlineData("/booking/details?service=massage-60&slot=garbage", "Pick a time")]
    [InlineData("/booking/details?service=massage-60&slot=9999-12-31T23:59Z~ines-moreau", "Pick a time")]
    [InlineData("/booking/details?service=massage-60&slot=2026-11-24T09:00Z~ines-moreau", "That time has just gone. Pick another one")]
    public async Task Step_WrongAddress_LeadsBackToTheStepThatIsMissing(string path, string words)
    {
        using var visitor = app.NewVisitor();

        var back = await visitor.FollowAsync(await visitor.GetAsync(path));

        Assert.Equal(HttpStatusCode.OK, back.Status);
        Assert.Contains(words, back.Texts(".error-summary li"));
    }

    [Theory]
    [InlineData("/booking?service=massage-60&region=%00&channel=%ED%A0%80&therapist=%00")]
    [InlineData("/booking?check=1&service=a&service=b")]
    [InlineData("/booking/time?service=massage-60&from=garbage&slot=%00&therapist=%00")]
    [InlineData("/booking/time?service=massage-60&from=9999-12-31")]
    [InlineData("/booking/time?service=massage-60&from=0001-01-01")]
    [InlineData("/call-back")]
    [InlineData("/call-back/thanks")]
    public async Task Page_WhateverStandsInTheAddress_Opens(string path)
    {
        using var visitor = app.NewVisitor();

        var page = await visitor.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotEmpty(page.Heading);
    }

    [Fact]
    public async Task Service_DeepLink_IsChosenAlready()
    {
        using var visitor = app.NewVisitor();

        var page = await visitor.GetAsync("/booking?service=massage-60");

        Assert.Equal(["massage-60"], page.Document.QuerySelectorAll("input[name=service]:checked").Select(input => input.GetAttribute("value")));
    }

    [Theory]
    [InlineData("/visit/nothing")]
    [InlineData("/visit/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/visit/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/calendar.ics")]
    public async Task Visit_UnknownToken_Is404(string path)
    {
        using var visitor = app.NewVisitor();

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(path)).Status);
    }

    private static async Task<VisitedPage> DetailsAsync(Visitor visitor, string timePath)
    {
        var time = await visitor.GetAsync(timePath);
        return await visitor.SubmitAsync(time, "main form", ("slot", FirstSlot(time).Value));
    }

    private static IHtmlInputElement FirstSlot(VisitedPage time) => (IHtmlInputElement)time.Document.QuerySelector("input[name=slot]")!;
}
