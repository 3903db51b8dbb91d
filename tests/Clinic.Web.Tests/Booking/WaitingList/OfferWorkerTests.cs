using System.Net;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Booking.WaitingList;

public sealed class OfferWorkerTests(OfferingClinicApp app) : IClassFixture<OfferingClinicApp>
{
    /// <summary>A worker that sleeps would let it wait for ever.</summary>
    [Fact(Timeout = 120_000)]
    public async Task Worker_WhenAVisitIsCancelled_WritesToWhoWaits()
    {
        var full = await app.FullDayAsync("2026-12-01");
        using var visitor = app.NewVisitor();
        await visitor.JoinAsync("Nora Vik", "2026-12-01");

        await app.CancelAsync(full);
        var mail = await app.Peer.NextAsync(TestContext.Current.CancellationToken);
        // The links are stored with the word that the mail was sent, a moment after it arrives: its row is held until then.
        await using (var db = app.Open())
        {
            await db.Database.ExecuteSqlAsync($"select 1 from outbox_messages for update", TestContext.Current.CancellationToken);
        }

        Assert.Equal("nora.vik@waiting.example", mail.Recipient);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(mail.PathOf("/booking/offers/"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(mail.PathOf("/booking/waiting-list/"))).Status);
    }
}
