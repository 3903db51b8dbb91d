using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using Clinic.Web.Tests.Booking;
using Clinic.Web.Tests.Verbs;

namespace Clinic.Web.Tests.Messages;

public sealed class ConfirmationMailTests(MailedClinicApp app) : IClassFixture<MailedClinicApp>
{
    [Fact]
    public async Task Booking_SendsOneMail_WithTextHtmlCalendarAndALinkThatOpens()
    {
        var booked = await app.BookAsync("nora@mail.example", "2026-12-01");

        await app.SendMailAsync();
        await app.SendMailAsync();

        var mail = Assert.Single(app.Peer.To("nora@mail.example"));
        Assert.Equal(("hello@riverbend.example", "hello@riverbend.example"), (mail.Sender, AddressIn(mail.Content.Header("From")!)));
        Assert.Equal("Booked: Tuesday 1 December, 8:30 am", mail.Content.Header("Subject"));
        Assert.Contains("Nora Kaminski", mail.Content.Header("To")!, StringComparison.Ordinal);
        Assert.Equal(["text/plain", "text/html"], mail.Content.Find("multipart/alternative")!.Parts.Select(part => part.MediaType));
        Assert.Contains("Where:   By phone. We call you", mail.Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("Move or cancel it with this link until Monday 30 November, 8:30 am. Later, please call 204-555-0142.", mail.Text, StringComparison.Ordinal);
        // Nobody asked for reminders, so there is nothing to stop.
        Assert.DoesNotContain("List-Unsubscribe", mail.Content.HeaderNames);

        using var visitor = app.NewVisitor();
        Assert.Equal(new Uri(booked.GetProperty("manageUrl").GetString()!).PathAndQuery, mail.PathOf("/visit/"));
        var visit = await visitor.GetAsync(mail.PathOf("/visit/"));
        Assert.Equal("Your visit on Tuesday 1 December", visit.Heading);

        var html = new HtmlParser().ParseDocument(mail.Html);
        Assert.Equal($"{app.Address.Scheme}://{app.Address.Authority}{mail.PathOf("/visit/")}", html.QuerySelector("a")!.GetAttribute("href"));
        Assert.Empty(html.QuerySelectorAll("img, script, link, iframe, form"));
        Assert.DoesNotContain("url(", mail.Html, StringComparison.OrdinalIgnoreCase);

        // The same entry as behind the button of the page: a calendar that takes in both has the visit once.
        var file = await visitor.Http.GetStringAsync($"{mail.PathOf("/visit/")}/calendar.ics", TestContext.Current.CancellationToken);
        Assert.Equal(file, mail.Calendar);
        Assert.Contains($"UID:{booked.GetProperty("id").GetString()}\r\n", mail.Calendar, StringComparison.Ordinal);
        var part = mail.Content.Find("text/calendar")!;
        Assert.Contains("method=PUBLISH", part.Header("Content-Type")!, StringComparison.Ordinal);
        Assert.Contains("filename=visit.ics", part.Header("Content-Disposition")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Subject_AndCalendar_HoldNoWordOfWhatHurtsOrIsDone()
    {
        await app.BookAsync("quiet@mail.example", "2026-12-02");

        await app.SendMailAsync();

        var mail = Assert.Single(app.Peer.To("quiet@mail.example"));
        var open = mail.Content.Header("Subject") + mail.Calendar;
        Assert.All(["pain", "consult", "back", "massage,"], word => Assert.DoesNotContain(word, open, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("204-555-0188", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Booking_RepeatedWithItsKey_SendsNoSecondMail()
    {
        var key = BookingApi.NewKey();
        var booked = await app.BookAsync("again@mail.example", "2026-12-03", key: key);
        var body = BookingApi.Consult(booked.GetProperty("start").GetString()!);
        body["client"]!["email"] = "again@mail.example";
        body["consents"] = new JsonArray();
        using var visitor = app.NewVisitor();

        var again = await visitor.Http.BookAsync(body, key);
        await app.SendMailAsync();

        Assert.Equal((201, booked.GetRawText()), (again.Status, again.Json.GetRawText()));
        Assert.Single(app.Peer.To("again@mail.example"));
    }

    [Theory]
    [InlineData("arabic@mail.example", "2026-12-04", "نورا عبد الرحمن بنت عبد الله الطويل جدا")]
    [InlineData("emoji@mail.example", "2026-12-07", "Zoë 👩‍👩‍👧‍👦🧖🏽‍♀️ Ünïcödé, \"the\" <b>Great</b>")]
    [InlineData("marks@mail.example", "2026-12-08", "Z\u0336o\u0336e\u0308\u0301\u0323 N\u0303\u0324\u0331")]
    public async Task Name_InAnyLetters_ArrivesWhole(string email, string day, string name)
    {
        await app.BookAsync(email, day, new JsonObject { ["firstName"] = name, ["lastName"] = null });

        await app.SendMailAsync();

        var mail = Assert.Single(app.Peer.To(email));
        // In headers the framework puts letters and their marks together, where Unicode has one sign for both.
        Assert.Equal($"{name.Normalize()} <{email}>", mail.Content.Header("To"));
        Assert.Contains($"Hello {name},", mail.Text, StringComparison.Ordinal);
        Assert.Contains($"Hello {name},", new HtmlParser().ParseDocument(mail.Html).Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(new HtmlParser().ParseDocument(mail.Html).QuerySelectorAll("b"));
    }

    /// <summary>No page takes such a name; a row may have come another way. The framework encodes it or not, by the letters of the address.</summary>
    [Theory]
    [InlineData("eve@mail.example")]
    [InlineData("ève@mail.example")]
    public async Task Name_WithALineBreak_AddsNoHeader(string email)
    {
        await app.BookAsync(email, "2026-12-09");
        await app.Database.OwnerAsync($"update clients set first_name = E'Eve\\r\\nBcc: mallory@mail.example\\r\\nX-Evil: yes\\r\\n\\r\\nBody', last_name = null where email = '{email}'");

        await app.SendMailAsync();

        var mail = Assert.Single(app.Peer.To(email));
        Assert.DoesNotContain("Bcc", mail.Content.HeaderNames);
        Assert.DoesNotContain("X-Evil", mail.Content.HeaderNames);
        Assert.Equal("multipart/mixed", mail.Content.MediaType);
    }

    [Fact]
    public async Task Address_InOtherLetters_IsReached()
    {
        await app.BookAsync("zoë@mail.example", "2026-12-10");

        await app.SendMailAsync();

        Assert.Equal("Booked: Thursday 10 December, 8:00 am", Assert.Single(app.Peer.To("zoë@mail.example")).Content.Header("Subject"));
    }

    [Fact]
    public async Task Page_AfterBooking_SaysThatAConfirmationIsOnItsWay()
    {
        var booked = await app.BookAsync("page@mail.example", "2026-12-11");
        using var visitor = app.NewVisitor();

        var page = await visitor.GetAsync(new Uri(booked.GetProperty("manageUrl").GetString()!).PathAndQuery + "?booked=true");

        Assert.Contains("A confirmation is on its way", page.Texts(".notice-title"));
        Assert.Empty(page.Document.QuerySelectorAll("a[href='/messages/mail']"));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/messages/mail")).Status);
    }

    private static string AddressIn(string header) => header[(header.IndexOf('<', StringComparison.Ordinal) + 1)..^1];
}
