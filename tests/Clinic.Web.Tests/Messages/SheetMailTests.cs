using System.Net;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Clients;
using Clinic.Domain.HomeCare;
using Clinic.Domain.Messages;
using Clinic.Testing;
using Clinic.Testing.Messages;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.HomeCare.Mailings;
using Clinic.Web.Tests.Verbs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Messages;

/// <summary>Mail that leads to a client's page from her visit: the page itself, and the questions after it. Each test has a day of its own.</summary>
public sealed class SheetMailTests(MailedClinicApp app) : IClassFixture<MailedClinicApp>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Questions_OfAClientWhoAgreed_AreThreeAtADecentHour()
    {
        var start = Day(1);
        await GivenAsync("Quinn", start, ConsentPurpose.CarePlans);

        await AtAsync(start.AddHours(2), At(start, 1, 8), At(start, 1, 9), At(start, 1, 12), At(start, 7, 9), At(start, 8, 9), At(start, 14, 10), At(start, 60, 10));

        var mails = app.Peer.To("Quinn@example.org");
        Assert.Equal(3, mails.Count);
        Assert.All(mails, mail => Assert.Equal("How are you getting on?", mail.Content.Header("Subject")));
        Assert.Equal(["asked=next_day", "asked=week", "asked=two_weeks"], mails.Select(mail => mail.PathOf("/how?").Split('?')[1]));
        Assert.Distinct(mails.Select(mail => mail.MessageId));
        Assert.All(mails, mail => Assert.DoesNotMatch("(?i)knot|sore|pain|exercise|muscle|massage your", mail.Text.Split("-- ")[0]));
        Assert.All(mails, mail => Assert.Contains(mail.PathOf("/how?"), WebUtility.HtmlDecode(mail.Html), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Questions_WithoutAgreementOrAfterAnAnswer_AreNotAsked()
    {
        var start = Day(2);
        await GivenAsync("Nobody", start);
        var (sheet, knot) = await GivenAsync("Answers", start.AddHours(2), ConsentPurpose.CarePlans);
        await app.Database.OwnerAsync($"insert into home_answers (id, sheet_id, visit_id, knot_id, asked, knot_pain, answered_at) values (gen_random_uuid(), '{sheet.Id}', '{sheet.VisitId}', '{knot.Id}', 'next_day', 3, '{At(start, 1, 9):O}')");

        await AtAsync(At(start, 1, 10), At(start, 7, 10));

        Assert.Empty(app.Peer.To("Nobody@example.org"));
        Assert.Equal(["asked=week"], app.Peer.To("Answers@example.org").Select(mail => mail.PathOf("/how?").Split('?')[1]));
    }

    [Fact]
    public async Task Questions_NewerSheetOrEndedLinkOrLongOutage_AreLeftOut()
    {
        var start = Day(3);
        var (older, _) = await GivenAsync("Newer", start, ConsentPurpose.CarePlans);
        await using (var db = app.Open())
        {
            var again = await GivenHandedOut.AddAsync(db, await db.Clients.SingleAsync(client => client.Id == older.ClientId, Token), start.AddDays(6).AddHours(6), number: 2);
            await LinkAsync(again.Sheet.Id, start.AddDays(90));
        }

        var (ended, _) = await GivenAsync("Ended", start.AddHours(2), ConsentPurpose.CarePlans);
        await app.Database.OwnerAsync($"update private_links set expires_at = '{start.AddHours(3):O}' where record_id = '{ended.Id}'");
        await GivenAsync("Away", start.AddHours(4), ConsentPurpose.CarePlans);

        await AtAsync(At(start, 7, 10), At(start, 20, 10));

        Assert.Equal(["asked=next_day", "asked=two_weeks"], app.Peer.To("Newer@example.org").Select(mail => mail.PathOf("/how?").Split('?')[1]));
        Assert.Empty(app.Peer.To("Ended@example.org"));
        Assert.Equal(["asked=week"], app.Peer.To("Away@example.org").Select(mail => mail.PathOf("/how?").Split('?')[1]));
    }

    /// <summary>A mail that the server did not take waits for the morning, and is not sent once its days are over.</summary>
    [Fact]
    public async Task Question_RefusedForNow_WaitsForTheMorningAndThenIsLetGo()
    {
        var start = Day(4);
        app.Peer.Troubles["Refused@example.org"] = SmtpTrouble.RefusesForNow;
        await GivenAsync("Refused", start, ConsentPurpose.CarePlans);

        await AtAsync(At(start, 1, 17).AddMinutes(59), At(start, 1, 21));
        var waits = await RowAsync("Refused@example.org");
        app.Peer.Troubles.Clear();
        await AtAsync(At(start, 4, 10));

        Assert.Equal(At(start, 2, 9), waits!.NextAttemptAt);
        Assert.Null(await RowAsync("Refused@example.org"));
        Assert.Empty(app.Peer.To("Refused@example.org"));
    }

    [Theory]
    [InlineData("Stopper", false)]
    [InlineData("Clicker", true)]
    public async Task QuestionsStop_PageOrOneClick_EndsThisPurposeAlone(string name, bool isOneClick)
    {
        var start = Day(isOneClick ? 6 : 5);
        await GivenAsync(name, start, ConsentPurpose.CarePlans, ConsentPurpose.ExercisePlans, ConsentPurpose.Reminders);
        await AtAsync(At(start, 1, 10));
        var mail = app.Peer.To($"{name}@example.org")[^1];
        var url = mail.Content.Header("List-Unsubscribe")!.Trim('<', '>');
        using var visitor = app.NewVisitor();

        app.Clock.Now = At(start, 1, 11);
        var page = await visitor.GetAsync(new Uri(url).PathAndQuery);
        var untouched = await StandingAsync(name);
        if (isOneClick)
        {
            using var program = new HttpClient();
            using var answer = await program.PostAsync(url, new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]), Token);
            Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        }
        else
        {
            Assert.Equal("No more questions", (await visitor.FollowAsync(await visitor.SubmitAsync(page, "main form"))).Heading);
        }

        await AtAsync(At(start, 7, 10));

        Assert.Equal("List-Unsubscribe=One-Click", mail.Content.Header("List-Unsubscribe-Post"));
        Assert.Equal("Stop our questions?", page.Heading);
        Assert.Equal(3, untouched.Count);
        Assert.Equal([ConsentPurpose.Reminders, ConsentPurpose.ExercisePlans], await StandingAsync(name));
        Assert.Single(app.Peer.To($"{name}@example.org"));
    }

    [Fact]
    public async Task Sheet_SentByTheTherapist_NeedsAYesAndKeepsIt()
    {
        var start = Day(7);
        var (sheet, _) = await GivenAsync("Linked", start);
        using var ines = await app.SignedInAsync("ines");
        var page = await ines.GetAsync($"/home-care/sheets/{sheet.Id}");

        var refused = await ines.SubmitAsync(page, "#mailing form");
        var sent = await ines.SubmitAsync(page, "#mailing form", ("Form.Agrees", "true"));
        var twice = await ines.SubmitAsync(page, "#mailing form", ("Form.Agrees", "true"));
        await AtAsync(FixedClock.Start);
        var after = await ines.GetAsync($"/home-care/sheets/{sheet.Id}");

        Assert.Equal("Ask first, and tick that the client wants it by email.", refused.Text(".error-summary a"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(($"/home-care/sheets/{sheet.Id}#mailing", sent.Location), (sent.Location, twice.Location));
        var mail = Assert.Single(app.Peer.To("Linked@example.org"));
        Assert.Equal("From Riverbend, for you at home", mail.Content.Header("Subject"));
        Assert.Null(mail.Content.Find("application/pdf"));
        Assert.StartsWith("/h/", mail.PathOf("/h/"), StringComparison.Ordinal);
        Assert.Contains("Link: sent on Friday 20 November", after.Text("#mailing"), StringComparison.Ordinal);
        await using var db = app.Open();
        var consent = await db.Consents.SingleAsync(kept => kept.ClientId == sheet.ClientId, Token);
        Assert.Equal((ConsentPurpose.ExercisePlans, "Ines Moreau", MailingConsent.Sheet("Linked")), (consent.Purpose, consent.RecordedByName, consent.Wording));
        Assert.Equal("print", await app.Database.OwnerAsync($"select action from audit_entries where record = 'sheet_mail' and record_id = '{sheet.Id}' limit 1"));
    }

    /// <summary>Sent once more when that is meant, and with the very file that was handed out.</summary>
    [Fact]
    public async Task Sheet_WithItsFile_HasTheBytesThatWereHandedOut()
    {
        var start = Day(8);
        var (sheet, _) = await GivenAsync("Filed", start, ConsentPurpose.ExercisePlans);
        await app.Database.OwnerAsync($"insert into sheet_files (sheet_id, pdf, sha256, engine, made_at) values ('{sheet.Id}', '%PDF-1.7 kept'::bytea, sha256('%PDF-1.7 kept'::bytea), 'test', now())");
        using var ines = await app.SignedInAsync("ines");

        await ines.SubmitAsync(await ines.GetAsync($"/home-care/sheets/{sheet.Id}"), "#mailing form");
        await ines.SubmitAsync(await ines.GetAsync($"/home-care/sheets/{sheet.Id}"), "#mailing form", ("Form.WantsPdf", "true"));
        await AtAsync(FixedClock.Start);

        var mails = app.Peer.To("Filed@example.org");
        Assert.Equal(2, mails.Count);
        var file = Assert.Single(mails.Select(mail => mail.Content.Find("application/pdf")).OfType<MimePart>());
        Assert.Equal("%PDF-1.7 kept"u8.ToArray(), file.Bytes);
        Assert.Contains("for-you-at-home.pdf", file.Header("Content-Disposition"), StringComparison.Ordinal);
    }

    /// <summary>To the address on record, which the page does not say, and once however often it is pressed.</summary>
    [Fact]
    public async Task Copy_AskedForByTheClient_ComesOnceWithTheFile()
    {
        var start = Day(11);
        var (sheet, _) = await GivenAsync("Asker", start);
        await app.Database.OwnerAsync($"insert into sheet_files (sheet_id, pdf, sha256, engine, made_at) values ('{sheet.Id}', '%PDF-1.7 asked'::bytea, sha256('%PDF-1.7 asked'::bytea), 'test', now())");
        using var ines = await app.SignedInAsync("ines");
        var link = (await ines.GetAsync($"/home-care/sheets/{sheet.Id}")).Document.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).First(href => href.StartsWith("/h/", StringComparison.Ordinal));
        using var phone = app.NewVisitor();

        var offered = (await phone.GetAsync(link)).Document.QuerySelector("a[href$='/copies']");
        var page = await phone.GetAsync($"{link}/copies");
        var done = await phone.FollowAsync(await phone.SubmitAsync(page, "main form"));
        await phone.SubmitAsync(page, "main form");
        await AtAsync(FixedClock.Start);

        Assert.NotNull(offered);
        Assert.DoesNotContain("Asker@example.org", page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal("It is on its way", done.Heading);
        var mail = Assert.Single(app.Peer.To("Asker@example.org"));
        Assert.Equal("%PDF-1.7 asked"u8.ToArray(), mail.Content.Find("application/pdf")!.Bytes);
        Assert.Null(mail.Content.Header("List-Unsubscribe"));
        await app.Database.OwnerAsync($"update clients set email = null where id = '{sheet.ClientId}'");
        Assert.Null((await phone.GetAsync(link)).Document.QuerySelector("a[href$='/copies']"));
    }

    [Fact]
    public async Task Sheet_OfAnotherTherapistOrWithoutAddress_IsNotSent()
    {
        var start = Day(9);
        var (sheet, _) = await GivenAsync("Homeless", start, ConsentPurpose.ExercisePlans);
        using var ines = await app.SignedInAsync("ines");
        using var tom = await app.SignedInAsync("tom");
        var page = await ines.GetAsync($"/home-care/sheets/{sheet.Id}");
        var token = (await tom.GetAsync("/booking/appointments")).Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value");
        var foreign = await tom.SubmitAsync(page, "#mailing form", ("__RequestVerificationToken", token));
        await app.Database.OwnerAsync($"update clients set email = null where id = '{sheet.ClientId}'");

        var refused = await ines.SubmitAsync(page, "#mailing form");

        Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("There is no email address for Homeless.", refused.Text("#mailing"), StringComparison.Ordinal);
        Assert.Null(await RowAsync("Homeless@example.org"));
    }

    [Fact]
    public async Task Sheet_RefusedForGood_IsADeadLetterWithoutAHealthWord()
    {
        var start = Day(10);
        app.Peer.Troubles["Wrong@example.org"] = SmtpTrouble.RefusesForGood;
        var (sheet, _) = await GivenAsync("Wrong", start, ConsentPurpose.ExercisePlans);
        using var ines = await app.SignedInAsync("ines");
        using var owner = await app.SignedInAsync("hanna");
        await ines.SubmitAsync(await ines.GetAsync($"/home-care/sheets/{sheet.Id}"), "#mailing form");
        await AtAsync(FixedClock.Start);

        var page = await owner.GetAsync("/messages/outbox");
        app.Peer.Troubles.Clear();
        await owner.SubmitAsync(page, "main li form");
        await AtAsync(FixedClock.Start);

        var line = Assert.Single(page.Texts("main li"));
        Assert.StartsWith("Wrong Page for home of a page made on", line, StringComparison.Ordinal);
        Assert.Single(app.Peer.To("Wrong@example.org"));
    }

    private static DateTimeOffset Day(int number) => new DateTimeOffset(2026, 9, 1, 14, 0, 0, TimeSpan.Zero).AddDays(number * 2);

    /// <summary>An hour of the clinic's clock so many days after; in summer, and until 1 November, it is five hours behind.</summary>
    private static DateTimeOffset At(DateTimeOffset start, int days, int hour) => new DateTimeOffset(start.UtcDateTime.Date, TimeSpan.Zero).AddDays(days).AddHours(hour + 5);

    private async Task<(Sheet Sheet, Clinic.Domain.Charting.Knot Knot)> GivenAsync(string name, DateTimeOffset start, params ConsentPurpose[] consents)
    {
        await using var db = app.Open();
        var given = await GivenHandedOut.AddAsync(db, name, start);
        db.Consents.AddRange(consents.Select(purpose => new Consent { ClientId = given.Sheet.ClientId, Purpose = purpose, Wording = "Yes.", GivenAt = start }));
        await db.SaveChangesAsync(Token);
        await LinkAsync(given.Sheet.Id, start.AddDays(90));
        return given;
    }

    private async Task LinkAsync(Id<Sheet> sheet, DateTimeOffset until)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PrivateLinks>().CreateAsync(LinkPurpose.Sheet, sheet.Value, until, Token);
        await scope.ServiceProvider.GetRequiredService<Clinic.Data.ClinicDbContext>().SaveChangesAsync(Token);
    }

    /// <summary>A round at each of these moments.</summary>
    private async Task AtAsync(params DateTimeOffset[] moments)
    {
        foreach (var moment in moments)
        {
            app.Clock.Now = moment;
            await app.SendMailAsync();
        }

        app.Clock.Now = FixedClock.Start;
    }

    private async Task<OutboxMessage?> RowAsync(string email)
    {
        await using var db = app.Open();
        return await db.OutboxMessages.SingleOrDefaultAsync(message => message.Sheet!.Client!.Email == email, Token);
    }

    private async Task<IReadOnlyList<ConsentPurpose>> StandingAsync(string name)
    {
        await using var db = app.Open();
        return [.. (await db.Consents.Where(consent => consent.WithdrawnAt == null && db.Clients.Any(client => client.Id == consent.ClientId && client.FirstName == name))
            .Select(consent => consent.Purpose).ToListAsync(Token)).Order()];
    }
}
