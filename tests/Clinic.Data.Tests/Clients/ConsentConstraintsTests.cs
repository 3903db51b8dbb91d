using Clinic.Domain.Clients;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Clinic.Data.Tests.Clients;

/// <summary>What was agreed to stays as it was, whoever writes.</summary>
public sealed class ConsentConstraintsTests
{
    [Theory]
    [InlineData("update consents set wording = 'Anything'")]
    [InlineData("update consents set purpose = 'news'")]
    [InlineData("update consents set withdrawn_at = null where withdrawn_at is not null")]
    [InlineData("update consents set withdrawn_at = given_at - interval '1 day'")]
    public async Task Consent_WrittenOver_IsRefused(string sql)
    {
        await using var database = await TestDatabase.DemoAsync();
        await using var db = database.Open();
        var client = await db.NewClientAsync();
        db.Consents.Add(new Consent
        {
            ClientId = client.Id,
            Purpose = ConsentPurpose.Reminders,
            Wording = "Reminders for my visits.",
            GivenAt = FixedClock.Start.AddDays(-2),
            WithdrawnAt = FixedClock.Start,
        });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        var fault = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql, TestContext.Current.CancellationToken));

        Assert.True(fault.SqlState is PostgresErrorCodes.RestrictViolation or PostgresErrorCodes.CheckViolation, fault.Message);
    }

    [Fact]
    public async Task Consent_TakenBack_IsKept()
    {
        await using var database = await TestDatabase.DemoAsync();
        await using var db = database.Open();
        var client = await db.NewClientAsync();
        db.Consents.Add(new Consent { ClientId = client.Id, Purpose = ConsentPurpose.News, Wording = "News.", GivenAt = FixedClock.Start });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        var changed = await db.Consents.Where(consent => consent.ClientId == client.Id).ExecuteUpdateAsync(
            row => row.SetProperty(consent => consent.WithdrawnAt, FixedClock.Start), TestContext.Current.CancellationToken);

        Assert.Equal(1, changed);
    }
}
