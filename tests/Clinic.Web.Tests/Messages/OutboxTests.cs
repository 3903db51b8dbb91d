using System.Net;
using Clinic.Domain.Messages;
using Clinic.Testing.Messages;
using Clinic.Web.Tests.Verbs;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Messages;

public sealed class OutboxTests(MailedClinicApp app) : IClassFixture<MailedClinicApp>, IAsyncLifetime
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>What another test left waiting or stuck is none of this one's.</summary>
    public async ValueTask InitializeAsync()
    {
        app.Peer.Troubles.Clear();
        await app.Database.OwnerAsync("delete from outbox_messages");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Server_DownThenUp_GetsTheMailWhenItIsBack()
    {
        app.Peer.GoDown();
        await app.BookAsync("down@mail.example", "2026-12-01");

        await app.SendMailAsync();
        var down = await RowAsync("down@mail.example");
        app.Peer.ComeBack();
        await app.SendMailAsync();
        var tooEarly = app.Peer.To("down@mail.example").Count;
        await LaterAsync();

        Assert.Equal(("The mail server could not be reached.", 1), (down.LastError, down.Attempts));
        Assert.Equal(app.Clock.Now.AddHours(-1).AddMinutes(1), down.NextAttemptAt);
        Assert.Equal(0, tooEarly);
        Assert.Single(app.Peer.To("down@mail.example"));
        Assert.NotNull((await RowAsync("down@mail.example")).SentAt);
    }

    [Fact]
    public async Task Recipient_RefusedForNow_IsTriedAgain()
    {
        app.Peer.Troubles["later@mail.example"] = SmtpTrouble.RefusesForNow;
        await app.BookAsync("later@mail.example", "2026-12-02");

        await app.SendMailAsync();
        var refused = await RowAsync("later@mail.example");
        app.Peer.Troubles.Clear();
        await LaterAsync();

        Assert.Equal(("The mail server did not take it this time (451).", null), (refused.LastError, refused.FailedAt));
        Assert.Single(app.Peer.To("later@mail.example"));
    }

    [Fact]
    public async Task Message_RefusedAfterItWasSent_IsTriedAgain()
    {
        app.Peer.Troubles["notthis@mail.example"] = SmtpTrouble.RefusesTheMessage;
        await app.BookAsync("notthis@mail.example", "2026-12-03");

        await app.SendMailAsync();

        var refused = await RowAsync("notthis@mail.example");
        Assert.Equal(("The mail server did not take it this time (554).", null), (refused.LastError, refused.FailedAt));
    }

    /// <summary>The server has the mail and could not say so: it gets it once more, and can tell by its Message-ID.</summary>
    [Fact]
    public async Task Connection_EndsAfterTheMessage_SendsTheSameMessageIdAgain()
    {
        app.Peer.Troubles["cut@mail.example"] = SmtpTrouble.EndsAfterData;
        await app.BookAsync("cut@mail.example", "2026-12-04");

        await app.SendMailAsync();
        var cut = await RowAsync("cut@mail.example");
        app.Peer.Troubles.Clear();
        await LaterAsync();

        Assert.Equal(("The connection to the mail server broke.", null), (cut.LastError, cut.SentAt));
        var mails = app.Peer.To("cut@mail.example");
        Assert.Equal(2, mails.Count);
        Assert.Equal($"<{cut.Key}@riverbend.example>", mails[0].MessageId);
        Assert.Equal(mails[0].MessageId, mails[1].MessageId);
    }

    [Fact(Timeout = 120_000)]
    public async Task Server_HangsOnOneMail_SendsTheOthers()
    {
        app.Peer.Troubles["hang@mail.example"] = SmtpTrouble.Hangs;
        await app.BookAsync("hang@mail.example", "2026-12-07");
        await app.BookAsync("behind@mail.example", "2026-12-07");

        await app.SendMailAsync();

        Assert.Equal("The mail server did not answer within 8 seconds.", (await RowAsync("hang@mail.example")).LastError);
        Assert.Single(app.Peer.To("behind@mail.example"));
    }

    [Fact(Timeout = 120_000)]
    public async Task TwoWorkers_AtOnce_SendEachMailOnce()
    {
        var hold = new TaskCompletionSource();
        app.Peer.Holds["held@mail.example"] = hold.Task;
        await app.BookAsync("held@mail.example", "2026-12-08");
        await app.BookAsync("free@mail.example", "2026-12-08");

        var first = app.SendMailAsync();
        await app.Peer.Reached.Task.WaitAsync(Token);
        // The first worker has the held mail in its hands; the second sees both rows and passes over that one.
        await app.SendMailAsync();
        var whileHeld = app.Peer.To("free@mail.example").Count;
        hold.SetResult();
        await first;

        Assert.Equal(1, whileHeld);
        Assert.Single(app.Peer.To("held@mail.example"));
        Assert.Single(app.Peer.To("free@mail.example"));
    }

    [Fact]
    public async Task Recipient_RefusedForGood_IsADeadLetterThatTheOwnerTriesAgain()
    {
        app.Peer.Troubles["wrong@mail.example"] = SmtpTrouble.RefusesForGood;
        await app.BookAsync("wrong@mail.example", "2026-12-09");
        await app.SendMailAsync();
        await LaterAsync();
        using var owner = await app.SignedInAsync("hanna");

        var page = await owner.GetAsync("/messages/outbox");
        // A typing mistake, put right.
        await app.Database.OwnerAsync("update clients set email = 'right@mail.example' where email = 'wrong@mail.example'");
        var posted = await owner.SubmitAsync(page, "main li form");
        await app.SendMailAsync();
        var after = await owner.FollowAsync(posted);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        var line = Assert.Single(page.Texts("main li"));
        Assert.Contains("Confirmation of the visit on Wednesday 9 December", line, StringComparison.Ordinal);
        Assert.Contains("The mail server refused the client's address for good (550). 1 attempt", line, StringComparison.Ordinal);
        Assert.Equal("/messages/outbox", posted.Location);
        Assert.Single(app.Peer.To("right@mail.example"));
        Assert.Contains("Nothing is stuck", after.Texts("h2"));
    }

    [Fact]
    public async Task Address_ThatIsNone_IsADeadLetter()
    {
        // The framework would leave the words in brackets out and write to somebody else.
        await app.BookAsync("(nora)somebody@mail.example", "2026-12-10");

        await app.SendMailAsync();

        var row = await RowAsync("(nora)somebody@mail.example");
        Assert.Equal("The client's address is none that mail can be sent to.", row.LastError);
        Assert.NotNull(row.FailedAt);
        Assert.Empty(app.Peer.To("somebody@mail.example"));
    }

    [Fact]
    public async Task Visit_ThatHasBegun_IsWrittenToNobody()
    {
        await app.BookAsync("past@mail.example", "2026-12-11");
        await app.Database.OwnerAsync("update appointments set starts_at = '2026-11-20 14:30Z', ends_at = '2026-11-20 14:45Z', blocked_from = '2026-11-20 14:30Z', blocked_until = '2026-11-20 14:45Z' where client_id = (select id from clients where email = 'past@mail.example')");

        await app.SendMailAsync();

        var row = await RowAsync("past@mail.example");
        Assert.Equal("It could not be sent before the visit began.", row.LastError);
        Assert.Empty(app.Peer.To("past@mail.example"));
    }

    [Theory]
    [InlineData("desk")]
    [InlineData("ines")]
    public async Task Page_WhoIsNoOwner_IsRefused(string name)
    {
        using var staff = await app.SignedInAsync(name);

        var page = await staff.GetAsync("/messages/outbox");

        Assert.StartsWith("/problem/403", page.Location, StringComparison.Ordinal);
        Assert.DoesNotContain("Outbox", (await staff.GetAsync("/booking/appointments")).Texts("nav a"));
    }

    /// <summary>An hour passes, which is longer than the first wait.</summary>
    private async Task LaterAsync()
    {
        app.Clock.Now += TimeSpan.FromHours(1);
        await app.SendMailAsync();
    }

    private async Task<OutboxMessage> RowAsync(string email)
    {
        await using var db = app.Open();
        return await db.OutboxMessages.SingleAsync(message => message.Appointment!.Client!.Email == email, Token);
    }
}
