using System.Net;
using System.Text.Json.Nodes;
using Clinic.Testing;
using Clinic.Testing.Messages;
using Clinic.Web.Tests.Booking;
using Clinic.Web.Tests.Verbs;

namespace Clinic.Web.Tests.Messages;

/// <summary>The clinic with no mail server, as <c>./run</c> starts it.</summary>
public sealed class DemoMailTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Fact]
    public async Task Booking_InTheDemo_LandsAsAFileAndOnAPageWhoseLinksOpen()
    {
        using var visitor = app.NewVisitor();
        var visit = await BookAsync(visitor, "2026-12-01");

        await app.SendMailAsync();
        var booked = await visitor.GetAsync($"{visit}?booked=true");
        var list = await visitor.GetAsync(booked.Document.QuerySelector("main a[href^='/messages']")!.GetAttribute("href")!);
        var mail = await visitor.GetAsync(list.Document.QuerySelector("main ol a")!.GetAttribute("href")!);
        var link = new Uri(mail.Document.QuerySelector(".mail-text a")!.GetAttribute("href")!).PathAndQuery;
        var html = await visitor.GetAsync(mail.Document.QuerySelector(".btn-row a")!.GetAttribute("href")!);

        var file = Assert.Single(Directory.GetFiles(app.MailFolder), path => File.ReadAllText(path).Contains("2026-12-01@mail.example", StringComparison.Ordinal));
        Assert.Matches(@"^20261120T150000000Z-confirmation\.[0-9a-f-]{36}\.eml$", Path.GetFileName(file));
        var written = MimePart.Read(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal("Booked: Tuesday 1 December, 8:30 am", written.Header("Subject"));
        Assert.Contains(link, written.Find("text/plain")!.Text, StringComparison.Ordinal);
        Assert.Equal("Booked: Tuesday 1 December, 8:30 am", mail.Heading);
        Assert.Equal(visit, link);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(link)).Status);
        Assert.Equal("See, move or cancel your visit", html.Text("a"));
    }

    [Fact]
    public async Task Html_OfAMail_MayStyleItselfAndNothingElse()
    {
        using var visitor = app.NewVisitor();
        await BookAsync(visitor, "2026-12-02");
        var list = await visitor.GetAsync("/messages/mail");

        using var answer = await visitor.Http.GetAsync(
            list.Document.QuerySelector("main ol a")!.GetAttribute("href")! + "/html", TestContext.Current.CancellationToken);

        Assert.Equal(
            ["default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"],
            answer.Headers.GetValues("Content-Security-Policy"));
    }

    [Theory]
    [InlineData("/messages/mail/00000000-0000-0000-0000-000000000000")]
    [InlineData("/messages/mail/nothing/html")]
    public async Task Mail_Unknown_Is404(string path)
    {
        using var visitor = app.NewVisitor();

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(path)).Status);
    }

    [Fact]
    public async Task Pages_OfAPracticeThatIsNoDemo_DoNotExist()
    {
        await using var real = new ClinicApp();
        using var visitor = real.NewVisitor();
        var visit = await BookAsync(visitor, "2026-12-03");
        await real.Database.OwnerAsync("update practice set demo_day = null");

        var booked = await visitor.GetAsync($"{visit}?booked=true");

        Assert.DoesNotContain("mail", string.Join(' ', booked.Texts(".notice-title")), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/messages/mail")).Status);
    }

    private async Task<string> BookAsync(Visitor visitor, string day)
    {
        var slot = (await app.SlotsAsync("pain-consult", day))[0];
        var body = BookingApi.Consult(slot.GetProperty("start").GetString()!);
        body["client"]!["email"] = $"{day}@mail.example";
        body["consents"] = new JsonArray();
        var answer = await visitor.Http.BookAsync(body);
        Assert.Equal(201, answer.Status);
        return new Uri(answer.Json.GetProperty("manageUrl").GetString()!).PathAndQuery;
    }
}
