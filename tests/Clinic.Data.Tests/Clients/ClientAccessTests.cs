using Clinic.Data.Clients;
using Clinic.Domain.Accounts;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Tests.Clients;

public sealed class ClientAccessTests(DemoDatabase demo) : IClassFixture<DemoDatabase>
{
    [Theory]
    [InlineData("Ines", "Nora")]
    [InlineData("Tom", "Luc")]
    [InlineData("Hanna", "Amrit, Mina")]
    public async Task WithChartsVisibleTo_Therapist_GivesHerOwnClients(string therapist, string clients)
    {
        await using var db = demo.Open();

        var visible = await db.Clients.WithChartsVisibleTo(db, await ActorAsync(db, therapist, Role.Therapist))
            .Select(client => client.FirstName).Order().ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(clients, string.Join(", ", visible));
    }

    [Theory]
    [InlineData(Role.Desk)]
    [InlineData(Role.Owner)]
    public async Task WithChartsVisibleTo_NoTherapist_GivesNone(string role)
    {
        await using var db = demo.Open();

        var visible = await db.Clients.WithChartsVisibleTo(db, new Actor(Guid.NewGuid(), "Robin", null, new HashSet<string> { role }))
            .CountAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, visible);
    }

    [Fact]
    public async Task VisibleTo_Desk_GivesEveryContact()
    {
        await using var db = demo.Open();

        var visible = await db.Clients.VisibleTo(db, new Actor(Guid.NewGuid(), "Robin", null, new HashSet<string> { Role.Desk }))
            .CountAsync(TestContext.Current.CancellationToken);

        Assert.Equal(await db.Clients.CountAsync(TestContext.Current.CancellationToken), visible);
    }

    [Fact]
    public async Task WithChartsVisibleTo_TeamSeesAllCharts_GivesEveryClient()
    {
        await using var database = await TestDatabase.DemoAsync();
        await using var db = database.Open();
        (await db.Practice.SingleAsync(TestContext.Current.CancellationToken)).TeamSeesAllCharts = true;
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        var visible = await db.Clients.WithChartsVisibleTo(db, await ActorAsync(db, "Tom", Role.Therapist))
            .CountAsync(TestContext.Current.CancellationToken);

        Assert.Equal(4, visible);
    }

    private static async Task<Actor> ActorAsync(ClinicDbContext db, string therapist, string role) =>
        new(Guid.NewGuid(), therapist, (await db.TherapistAsync(therapist)).Id, new HashSet<string> { role });
}
