using System.Text.Json;
using System.Text.Json.Nodes;
using Clinic.Testing;
using Clinic.Web.Tests.Messages;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Clients;

/// <summary>Consents are a log: given, taken back, given again are rows, and none is written over.</summary>
public sealed class ConsentLogTests(MailedClinicApp app) : IClassFixture<MailedClinicApp>
{
    private static readonly string[] Reminders = ["reminders"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Consent_GivenTakenBackAndGivenAgain_IsTwoRowsWithTheirMoments()
    {
        var first = StartOf(await app.BookAsync("log@mail.example", "2026-12-01", consents: Reminders));
        var stop = await StopPathAsync("log@mail.example", first);
        using var visitor = app.NewVisitor();

        app.Clock.Now = FixedClock.Start.AddHours(1);
        await visitor.SubmitAsync(await visitor.GetAsync(stop), "main form");
        app.Clock.Now = FixedClock.Start.AddHours(2);
        await OneClickAsync(stop);
        app.Clock.Now = FixedClock.Start.AddHours(3);
        await app.BookAsync("log@mail.example", "2026-12-02", consents: Reminders);
        var offered = await visitor.GetAsync(stop);
        app.Clock.Now = FixedClock.Start.AddHours(4);
        await OneClickAsync(stop);
        app.Clock.Now = FixedClock.Start;

        Assert.Equal("Stop reminders?", offered.Heading);
        Assert.Equal(
            [(FixedClock.Start, (DateTimeOffset?)FixedClock.Start.AddHours(1)), (FixedClock.Start.AddHours(3), (DateTimeOffset?)FixedClock.Start.AddHours(4))],
            await LogAsync("log@mail.example"));
    }

    /// <summary>A family shares an address; each of them has agreed for herself.</summary>
    [Fact]
    public async Task Stop_OfOneInAFamily_LeavesTheOthers()
    {
        var first = StartOf(await app.BookAsync("family@mail.example", "2026-12-03", new JsonObject { ["firstName"] = "Ann" }, Reminders));
        await app.BookAsync("family@mail.example", "2026-12-04", new JsonObject { ["firstName"] = "Ben" }, Reminders);

        await OneClickAsync(await StopPathAsync("family@mail.example", first));

        await using var db = app.Open();
        var held = await db.Clients.Where(client => client.Email == "family@mail.example" && client.Consents.Any(consent => consent.WithdrawnAt == null))
            .Select(client => client.FirstName)
            .ToListAsync(Token);
        Assert.Equal(["Ben"], held);
    }

    private static DateTimeOffset StartOf(JsonElement booked) => booked.GetProperty("start").GetDateTimeOffset().ToUniversalTime();

    /// <summary>The stop link of the reminder that is sent two days before the visit.</summary>
    private async Task<string> StopPathAsync(string email, DateTimeOffset start)
    {
        app.Clock.Now = start.AddHours(-48);
        await app.SendMailAsync();
        app.Clock.Now = FixedClock.Start;
        return app.Peer.To(email)[^1].PathOf("/messages/reminders/");
    }

    private async Task OneClickAsync(string path)
    {
        using var program = new HttpClient { BaseAddress = app.Address };
        using var answer = await program.PostAsync(path, new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]), Token);
        Assert.True(answer.IsSuccessStatusCode);
    }

    private async Task<IReadOnlyList<(DateTimeOffset, DateTimeOffset?)>> LogAsync(string email)
    {
        await using var db = app.Open();
        var rows = await db.Clients.Where(client => client.Email == email).SelectMany(client => client.Consents).OrderBy(consent => consent.GivenAt).ToListAsync(Token);
        return [.. rows.Select(consent => (consent.GivenAt, consent.WithdrawnAt))];
    }
}
