using System.Diagnostics;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Clinic.Web.Tests.Booking;

public sealed class StormTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Theory]
    [InlineData("pain-consult", "phone", "ines-moreau", "2026-11-24T10:00:00-06:00")]
    [InlineData("massage-60", "in-person", "any", "2026-11-25T10:00:00-06:00")]
    public async Task Create_ThousandForOneSlot_BooksAsManyAsThereAreTherapistsAndOffersTheOthersMore(
        string service, string channel, string therapist, string start)
    {
        var day = start[..10];
        var places = therapist == "any"
            ? (await app.SlotsAsync(service, day)).Count(slot => slot.GetProperty("start").GetString() == start)
            : 1;
        var deadlocksBefore = await DeadlocksAsync();
        using var visitor = app.NewVisitor();
        var watch = Stopwatch.StartNew();

        var answers = await Task.WhenAll(Enumerable.Range(0, 1000).Select(number =>
        {
            var body = BookingApi.Consult(start, therapist);
            (body["service"], body["channel"]) = (service, channel);
            body["client"]!["email"] = FormattableString.Invariant($"client{number}@example.org");
            return visitor.Http.BookAsync(body);
        }));

        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant($"{service}, {therapist}: 1000 answers in {watch.ElapsedMilliseconds} ms"));
        Assert.True(places > 0);
        Assert.Equal(places, answers.Count(answer => answer.Status == 201));
        var losers = answers.Where(answer => answer.Status != 201).ToList();
        Assert.All(losers, answer => Assert.Equal((409, "/problems/slot-taken"), (answer.Status, answer.Type)));
        Assert.All(losers, answer => Assert.Equal(3, answer.Json.GetProperty("alternatives").GetArrayLength()));
        // A server process publishes its counts when it ends.
        NpgsqlConnection.ClearAllPools();
        Assert.Equal(deadlocksBefore, await DeadlocksAsync());
        await using var db = app.Open();
        var startsAt = DateTimeOffset.Parse(start, System.Globalization.CultureInfo.InvariantCulture).ToUniversalTime();
        Assert.Equal(places, await db.Appointments.CountAsync(a => a.StartsAt == startsAt, TestContext.Current.CancellationToken));
    }

    private async Task<long> DeadlocksAsync()
    {
        await using var connection = new NpgsqlConnection(app.Database.Superuser);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand("select deadlocks from pg_stat_database where datname = current_database()", connection);
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
