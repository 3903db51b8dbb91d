using Clinic.Web.Tests.Messages;
using Clinic.Web.Tests.Verbs;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Booking.CallBacks;

/// <summary>The mail to who asked to be called.</summary>
public sealed class CallBackReceiptTests(MailedClinicApp app) : IClassFixture<MailedClinicApp>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Receipt_SaysByWhenAndOnWhichNumber_AndNothingAboutHealthInItsSubject()
    {
        await AskAsync("ida@mail.example", ("Name", "Ida Berg"), ("Phone", "204-555-0401"), ("Region", "neck"), ("BestTime", "mornings"), ("Note", "It burns at night"));

        await app.SendMailAsync();
        await app.SendMailAsync();

        var mail = Assert.Single(app.Peer.To("ida@mail.example"));
        var text = mail.Content.Find("text/plain")!.Text;
        Assert.Equal("We call you by Saturday 21 November, 6:00 pm", mail.Content.Header("Subject"));
        Assert.Contains("Hello Ida,", text, StringComparison.Ordinal);
        Assert.Contains("204-555-0401", text, StringComparison.Ordinal);
        Assert.Contains("mornings", text, StringComparison.Ordinal);
        Assert.Contains("Saturday 21 November, 6:00 pm", text, StringComparison.Ordinal);
        Assert.DoesNotContain("burns", text, StringComparison.Ordinal);
        Assert.Null(mail.Content.Header("List-Unsubscribe"));
        Assert.Null(mail.Content.Find("text/calendar"));
    }

    [Fact]
    public async Task Receipt_OfWhatIsClosedMeanwhile_IsNotSent()
    {
        var id = await AskAsync("closed@mail.example", ("Name", "Clo Sed"), ("Phone", "204-555-0402"));
        await app.Database.OwnerAsync($"update call_back_requests set outcome = 'talked', closed_at = now() where id = '{id}'");

        await app.SendMailAsync();

        Assert.Empty(app.Peer.To("closed@mail.example"));
        await using var db = app.Open();
        Assert.False(await db.OutboxMessages.AnyAsync(message => message.CallBackRequestId == id, Token));
    }

    [Fact]
    public async Task Receipt_ThatDoesNotGetThrough_IsShownToTheOwnerWhoTriesAgain()
    {
        var id = await AskAsync("late@mail.example", ("Name", "Lea Late"), ("Phone", "204-555-0403"));
        await app.Database.OwnerAsync($"update outbox_messages set failed_at = now(), attempts = 9, last_error = 'The server is away.' where call_back_request_id = '{id}'");
        using var owner = await app.SignedInAsync("hanna");

        var page = await owner.GetAsync("/messages/outbox");
        var line = Assert.Single(page.Texts(".agenda li"), words => words.Contains("Lea Late", StringComparison.Ordinal));
        await owner.SubmitAsync(page, ".agenda form");
        await app.SendMailAsync();

        Assert.Contains("Receipt for a call by Saturday 21 November, 6:00 pm, to late@mail.example", line, StringComparison.Ordinal);
        Assert.Single(app.Peer.To("late@mail.example"));
    }

    private async Task<Guid> AskAsync(string email, params (string, string?)[] values)
    {
        using var visitor = app.NewVisitor();
        var form = await visitor.GetAsync("/call-back");
        Assert.StartsWith("/call-back/thanks", (await visitor.SubmitAsync(form, "main form", [.. values, ("Email", email)])).Location, StringComparison.Ordinal);
        await using var db = app.Open();
        return (await db.CallBackRequests.SingleAsync(request => request.Email == email, Token)).Id;
    }
}
