using System.Net;
using System.Text.Json.Nodes;
using Clinic.Domain.Accounts;
using Clinic.Domain.Booking;
using Clinic.Testing;
using Clinic.Web.Tests.Booking;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Clinic.Web.Tests.Hosting;

/// <summary>A real PostgreSQL that is killed, locked, crowded and filled under the running program, which has to come back by itself.</summary>
public sealed class DatabaseAwayTests(MortalClinicApp app) : IClassFixture<MortalClinicApp>
{
    private static readonly string[] AskingPages = ["/", "/booking", "/booking/time?service=pain-consult&channel=phone&region=back"];

    [Fact]
    public async Task Killed_EveryPage_SaysSoUntilItIsBack()
    {
        using var ines = await app.SignedInAsync("ines");
        using var stranger = app.NewVisitor();
        var form = await stranger.GetAsync("/call-back");
        app.Postgres.Kill();
        app.TakeLines();

        try
        {
            foreach (var page in AskingPages)
            {
                await AssertAwayAsync(stranger, page);
            }

            await AssertAwayAsync(ines, "/booking/appointments");
            var sent = await stranger.SubmitAsync(form, "main form", ("Name", "Pat"), ("Phone", "204-555-0111"));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, sent.Status);
            Assert.Contains("go back and send it again", sent.Text("main"), StringComparison.Ordinal);
            Assert.Empty(sent.Texts("main .btn-primary"));

            var api = await stranger.Http.ReadAsync("/api/v1/services");
            Assert.Equal((503, "application/problem+json", "/problems/unavailable"), (api.Status, api.MediaType, api.Type));
            var booking = await stranger.Http.BookAsync(BookingApi.Consult());
            Assert.Equal((503, "/problems/unavailable"), (booking.Status, booking.Type));

            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync("/no-such-page")).Status);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await stranger.GetAsync("/health/ready")).Status);
            Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync("/health/live")).Status);
            // One line for each, and no stack trace; only the health check explains itself.
            var lines = app.TakeLines();
            Assert.Contains(lines, line => line.Contains("GET booking was answered with 503", StringComparison.Ordinal));
            Assert.DoesNotContain(lines, line => line.Contains("   at ", StringComparison.Ordinal) && !line.Contains("HealthCheck", StringComparison.Ordinal));
        }
        finally
        {
            app.Postgres.Start();
        }

        await AssertBackAsync(stranger);
        Assert.Equal(HttpStatusCode.OK, (await ines.GetAsync("/booking/appointments")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await stranger.SubmitAsync(form, "main form", ("Name", "Pat"), ("Phone", "204-555-0111"))).Status);
    }

    /// <summary>Some wait for the table, the others for a connection.</summary>
    [Fact]
    public async Task Slow_MoreVisitorsThanConnections_AreAllToldSo()
    {
        using var stranger = app.NewVisitor();
        await using (var connection = new NpgsqlConnection(app.Database.Owner))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
            await using var command = new NpgsqlCommand("lock table services", connection, transaction);
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

            var pages = await Task.WhenAll(Enumerable.Range(0, 2 * MortalClinicApp.PoolSize).Select(_ => stranger.GetAsync("/booking")));

            Assert.All(pages, page => Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status));
        }

        await AssertBackAsync(stranger);
    }

    [Fact]
    public async Task OutOfConnections_Page_SaysSoUntilOneIsFree()
    {
        using var stranger = app.NewVisitor();
        app.Postgres.Restart("max_connections=8");
        List<NpgsqlConnection> taken = [];

        try
        {
            await TakeAllConnectionsAsync(taken);
            await AssertAwayAsync(stranger, "/booking");
            await Task.WhenAll(taken.Select(connection => connection.DisposeAsync().AsTask()));
            await AssertBackAsync(stranger);
        }
        finally
        {
            await Task.WhenAll(taken.Select(connection => connection.DisposeAsync().AsTask()));
            app.Postgres.Restart();
            // Those of before the restart are dead, and the next test begins with live ones.
            NpgsqlConnection.ClearAllPools();
        }
    }

    /// <summary>Keyed bookings go on through two crashes: whoever was told yes has a visit, nobody has two, and nothing is half stored.</summary>
    [Fact]
    public async Task Killed_UnderBookings_LosesNoneAndKeepsNoHalf()
    {
        var slots = await FreeSlotsAsync(30);
        var answers = 0;
        TaskCompletionSource afterTen = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource afterThirty = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using var visitor = app.NewVisitor();

        // Two for each slot, all with keys of their own.
        async Task<(string Slot, ApiAnswer Answer)> BookAsync(string slot, int person)
        {
            var body = BookingApi.Consult(slot, "ines-moreau");
            body["client"]!["email"] = FormattableString.Invariant($"crash{person}@example.org");
            var key = BookingApi.NewKey();
            for (var attempt = 1; ; attempt++)
            {
                var answer = await visitor.Http.BookAsync(body, key);
                if (Interlocked.Increment(ref answers) is var count && count >= 30)
                {
                    afterThirty.TrySetResult();
                }

                if (count >= 10)
                {
                    afterTen.TrySetResult();
                }

                if (answer.Status is 201 || answer.Type == "/problems/slot-taken")
                {
                    return (slot, answer);
                }

                Assert.True(answer.Status == 503 || answer.Type == "/problems/in-progress", $"{answer.Text}\n{string.Join('\n', app.TakeLines().Where(line => line.Contains("   at ", StringComparison.Ordinal)))}");
                Assert.True(attempt < 200, "The clinic did not come back.");
            }
        }

        var bookings = slots.Concat(slots).Select(BookAsync).ToList();
        foreach (var moment in new[] { afterTen, afterThirty })
        {
            await moment.Task;
            app.Postgres.Kill();
            app.Postgres.Start();
        }

        var decided = await Task.WhenAll(bookings);

        var booked = decided.Where(one => one.Answer.Status == 201).ToList();
        Assert.Equal(slots.Order(), booked.Select(one => one.Slot).Order());
        await using var db = app.Open();
        var crashed = await db.Clients.Where(client => client.Email!.StartsWith("crash")).Select(client => client.Id).ToListAsync(TestContext.Current.CancellationToken);
        var appointments = await db.Appointments.Where(appointment => crashed.Contains(appointment.ClientId)).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(
            booked.Select(one => one.Answer.Json.GetProperty("id").GetGuid()).Order(),
            appointments.Select(appointment => appointment.Id.Value).Order());
        Assert.Equal(crashed.Count, appointments.Select(appointment => appointment.ClientId).Distinct().Count());
        Assert.False(await db.IdempotencyEntries.AnyAsync(entry => entry.Answer == null, TestContext.Current.CancellationToken));
        foreach (var (_, answer) in booked)
        {
            var link = new Uri(answer.Json.GetProperty("manageUrl").GetString()!).PathAndQuery;
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(link)).Status);
        }
    }

    [Fact]
    public async Task DiskFull_Booking_IsRefusedWholeUntilThereIsRoom()
    {
        await using var disk = await SmallDisk.MountAsync(app.Postgres, app.Database);
        using var visitor = app.NewVisitor();
        var slots = await FreeSlotsAsync(60);
        await disk.FillAsync();

        var refused = await FirstRefusedAsync(visitor, slots);

        Assert.Equal((503, "/problems/unavailable"), (refused.Answer.Status, refused.Answer.Type));
        await AssertNothingOfAsync(refused.Email);
        await disk.EmptyAsync();
        Assert.Equal(201, (await visitor.Http.BookAsync(refused.Body, refused.Key)).Status);
        await AssertBackAsync(visitor);
    }

    private static async Task AssertAwayAsync(Visitor visitor, string path)
    {
        var page = await visitor.GetAsync(path);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Equal("We cannot reach our calendar just now", page.Text("h1"));
        Assert.Equal(path, page.Document.QuerySelector("main .btn-primary")!.GetAttribute("href"));
        // From memory: the number to call is what helps now.
        Assert.Contains("204-555-0142", page.Text("main"), StringComparison.Ordinal);
        Assert.Matches("^[2-9A-Z]{4}-[2-9A-Z]{4}$", page.Text(".request-id b"));
    }

    private async Task AssertBackAsync(Visitor visitor)
    {
        foreach (var page in AskingPages)
        {
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(page)).Status);
        }

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/health/ready")).Status);
        Assert.Equal(200, (await visitor.Http.ReadAsync("/api/v1/services")).Status);
        app.TakeLines();
    }

    /// <summary>Starts of consults by phone with Ines, on the coming days.</summary>
    private async Task<IReadOnlyList<string>> FreeSlotsAsync(int count)
    {
        using var visitor = app.NewVisitor();
        var answer = await visitor.Http.ReadAsync("/api/v1/availability?service=pain-consult&therapist=ines-moreau&from=2026-11-23&days=20");
        List<string> starts = [.. answer.Json.GetProperty("slots").EnumerateArray().Select(slot => slot.GetProperty("start").GetString()!).Take(count)];
        Assert.Equal(count, starts.Count);
        return starts;
    }

    /// <summary>Books until there is no room for a row any more.</summary>
    private static async Task<(string Email, JsonObject Body, string Key, ApiAnswer Answer)> FirstRefusedAsync(Visitor visitor, IReadOnlyList<string> slots)
    {
        foreach (var slot in slots)
        {
            var email = $"full-{slot.GetHashCode(StringComparison.Ordinal):x}@example.org";
            var body = BookingApi.Consult(slot, "ines-moreau");
            body["note"] = new string('x', Appointment.NoteMaxLength);
            body["client"]!["email"] = email;
            var key = BookingApi.NewKey();
            var answer = await visitor.Http.BookAsync(body, key);
            if (answer.Status != 201)
            {
                return (email, body, key, answer);
            }
        }

        throw new InvalidOperationException("The disk never was full.");
    }

    private async Task AssertNothingOfAsync(string email)
    {
        await using var db = app.Open();
        Assert.False(await db.Clients.AnyAsync(client => client.Email == email, TestContext.Current.CancellationToken));
        Assert.False(await db.IdempotencyEntries.AnyAsync(entry => entry.Answer == null, TestContext.Current.CancellationToken));
        var linked = await db.PrivateLinks.Where(link => link.Purpose == LinkPurpose.Visit).Select(link => link.RecordId).ToListAsync(TestContext.Current.CancellationToken);
        var booked = await db.Appointments.Select(appointment => appointment.Id).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Empty(linked.Except(booked.Select(id => id.Value)));
    }

    private async Task TakeAllConnectionsAsync(List<NpgsqlConnection> taken)
    {
        var owner = new NpgsqlConnectionStringBuilder(app.Database.Owner) { Pooling = false }.ConnectionString;
        for (var count = 0; count < 20; count++)
        {
            var connection = new NpgsqlConnection(owner);
            taken.Add(connection);
            try
            {
                await connection.OpenAsync(TestContext.Current.CancellationToken);
            }
            catch (PostgresException full) when (full.SqlState == PostgresErrorCodes.TooManyConnections)
            {
                return;
            }
        }

        throw new InvalidOperationException("The server has more connections than it was given.");
    }
}
