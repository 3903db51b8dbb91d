namespace Clinic.Web.Tests.Messages;

public sealed class WorkerTests(WorkingClinicApp app) : IClassFixture<WorkingClinicApp>
{
    /// <summary>A worker that sleeps would let it wait for ever.</summary>
    [Fact(Timeout = 120_000)]
    public async Task Worker_AfterABooking_SendsTheMailByItself()
    {
        await app.BookAsync("nora@mail.example", "2026-12-01");

        var mail = await app.Peer.NextAsync(TestContext.Current.CancellationToken);

        Assert.Equal("nora@mail.example", mail.Recipient);
    }
}
