using System.Net;
using System.Text.Json;
using Clinic.Data.Demo;
using Clinic.Testing;
using Clinic.Web.Tests.Verbs;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Messages;

public sealed class ReminderTests(MailedClinicApp app) : IClassFixture<MailedClinicApp>
{
    private static readonly string[] Reminders = ["reminders"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Visit_OfAClientWhoAgreed_IsRemindedTwiceAndNoOftener()
    {
        var start = StartOf(await app.BookAsync("two@mail.example", "2026-12-01", consents: Reminders));

        await AtAsync(start.AddHours(-48).AddMinutes(-1), start.AddHours(-48), start.AddHours(-24), start.AddHours(-3).AddMinutes(-1));
        var early = Subjects("two@mail.example");
        await AtAsync(start.AddHours(-3), start.AddHours(-2), start.AddMinutes(1));

        Assert.Equal(["Booked: Tuesday 1 December, 8:30 am", "Reminder: Tuesday 1 December, 8:30 am"], early);
        Assert.Equal([.. early, "Reminder: Tuesday 1 December, 8:30 am"], Subjects("two@mail.example"));
        Assert.Distinct(app.Peer.To("two@mail.example").Select(mail => mail.MessageId));
    }

    [Fact]
    public async Task Visit_OfAClientWhoDidNotAgree_IsNotReminded()
    {
        var start = StartOf(await app.BookAsync("none@mail.example", "2026-12-02", consents: ["news"]));

        await AtAsync(start.AddHours(-47), start.AddHours(-2));

        Assert.Equal(["Booked: Wednesday 2 December, 8:30 am"], Subjects("none@mail.example"));
    }

    [Fact]
    public async Task Visit_BookedAfterTheReminderWasDue_GetsTheLaterOneOnly()
    {
        app.Clock.Now = new DateTimeOffset(2026, 12, 2, 15, 0, 0, TimeSpan.Zero);
        var start = StartOf(await app.BookAsync("short@mail.example", "2026-12-03", consents: Reminders));

        await AtAsync(start.AddHours(-20), start.AddHours(-3));

        Assert.Equal(2, Subjects("short@mail.example").Count);
    }

    /// <summary>Whoever hears nothing for two days, and then comes back, hears it once.</summary>
    [Fact]
    public async Task Program_AwayOverBothTimes_RemindsOnce()
    {
        var start = StartOf(await app.BookAsync("away@mail.example", "2026-12-04", consents: Reminders));
        await AtAsync(FixedClock.Start);

        await AtAsync(start.AddHours(-1));

        Assert.Equal(2, Subjects("away@mail.example").Count);
    }

    [Fact]
    public async Task Practice_WithOtherHours_RemindsThen()
    {
        var start = StartOf(await app.BookAsync("hours@mail.example", "2026-12-08", consents: Reminders));
        await app.Database.OwnerAsync("update practice set early_reminder_hours = 24, late_reminder_hours = 0");

        await AtAsync(start.AddHours(-30));
        var before = Subjects("hours@mail.example").Count;
        await AtAsync(start.AddHours(-24), start.AddHours(-1));
        await app.Database.OwnerAsync("update practice set early_reminder_hours = 48, late_reminder_hours = 3");

        Assert.Equal((1, 2), (before, Subjects("hours@mail.example").Count));
    }

    [Fact]
    public async Task Demo_Moved_RemindsNobodyOfWhatSheWasRemindedOf()
    {
        await using var moved = new MailedClinicApp();
        var start = StartOf(await moved.BookAsync("moved@mail.example", "2026-12-01", consents: Reminders));
        moved.Clock.Now = start.AddHours(-48);
        await moved.SendMailAsync();
        Assert.Equal(2, moved.Peer.To("moved@mail.example").Count);

        moved.Clock.Now = start.AddDays(30);
        Assert.Equal(41, await RefreshDemo.ExecuteAsync(moved.Database.Owner, moved.Clock.Now, Token));
        await moved.SendMailAsync();
        moved.Clock.Now = start.AddDays(41).AddHours(-40);
        await moved.SendMailAsync();

        Assert.Equal(2, moved.Peer.To("moved@mail.example").Count);
    }

    [Fact]
    public async Task StopLink_OpenedByAScanner_ChangesNothingUntilTheButtonIsPressed()
    {
        var start = StartOf(await app.BookAsync("stop@mail.example", "2026-12-09", consents: ["reminders", "news"]));
        await AtAsync(start.AddHours(-48));
        var mail = app.Peer.To("stop@mail.example")[^1];
        using var visitor = app.NewVisitor();

        var page = await visitor.GetAsync(mail.PathOf("/messages/reminders/"));
        await visitor.GetAsync(mail.PathOf("/messages/reminders/"));
        var untouched = await ConsentsAsync("stop@mail.example");
        var pressed = await visitor.SubmitAsync(page, "main form");
        var done = await visitor.FollowAsync(pressed);
        await AtAsync(start.AddHours(-2));

        Assert.Equal("Stop reminders?", page.Heading);
        Assert.Equal([("News", false), ("Reminders", false)], untouched);
        Assert.Equal("No more reminders", done.Heading);
        Assert.Equal([("News", false), ("Reminders", true)], await ConsentsAsync("stop@mail.example"));
        Assert.Equal(2, Subjects("stop@mail.example").Count);
    }

    [Fact]
    public async Task StopHeader_OneClick_ActsWithoutAPage()
    {
        var start = StartOf(await app.BookAsync("click@mail.example", "2026-12-10", consents: Reminders));
        await AtAsync(start.AddHours(-48));
        var mail = app.Peer.To("click@mail.example")[^1];
        using var program = new HttpClient();

        var url = mail.Content.Header("List-Unsubscribe")!.Trim('<', '>');
        using var answer = await program.PostAsync(url, new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]), Token);

        Assert.Equal("List-Unsubscribe=One-Click", mail.Content.Header("List-Unsubscribe-Post"));
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal([("Reminders", true)], await ConsentsAsync("click@mail.example"));
    }

    [Fact]
    public async Task Client_WhoStoppedAndAgreesAgain_IsRemindedAgain()
    {
        await app.BookAsync("back@mail.example", "2026-12-11", consents: Reminders);
        await app.Database.OwnerAsync("update consents set withdrawn_at = given_at where client_id = (select id from clients where email = 'back@mail.example')");

        await app.BookAsync("back@mail.example", "2026-12-14", consents: Reminders);

        Assert.Equal([("Reminders", false), ("Reminders", true)], await ConsentsAsync("back@mail.example"));
    }

    [Theory]
    [InlineData("GET", "nothing")]
    [InlineData("GET", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("POST", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task StopLink_ThatIsNone_Is404(string method, string token)
    {
        using var visitor = app.NewVisitor();

        using var answer = await visitor.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), $"/messages/reminders/{token}"), Token);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static DateTimeOffset StartOf(JsonElement booked) => booked.GetProperty("start").GetDateTimeOffset().ToUniversalTime();

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

    private IReadOnlyList<string> Subjects(string recipient) => [.. app.Peer.To(recipient).Select(mail => mail.Content.Header("Subject")!)];

    private async Task<IReadOnlyList<(string Purpose, bool IsWithdrawn)>> ConsentsAsync(string email)
    {
        await using var db = app.Open();
        var consents = await db.Clients.Where(client => client.Email == email).SelectMany(client => client.Consents).ToListAsync(Token);
        return [.. consents.Select(consent => (consent.Purpose.ToString(), consent.WithdrawnAt is not null)).Order()];
    }
}
