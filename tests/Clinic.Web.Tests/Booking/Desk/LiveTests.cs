using System.Net;
using System.Text.Json.Nodes;
using Clinic.Testing;
using Npgsql;

namespace Clinic.Web.Tests.Booking.Desk;

public sealed class LiveTests
{
    private const string Address = "/booking/calendar/live";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Live_BookingOnAnotherNode_IsHeardAndHoldsNoConnectionOfThePool()
    {
        await using var first = new ClinicApp();
        await using var second = new SecondNode(first);
        using var caller = first.NewVisitor();
        using var desk = await second.SignedInAsync("desk");
        List<StreamReader> streams = [];
        for (var nth = 0; nth < 4 * SecondNode.PoolSize; nth++)
        {
            streams.Add(new StreamReader(await desk.Http.GetStreamAsync(Address, Token)));
        }

        // The first word may still be about the beginning of listening; the second one cannot be.
        for (var nth = 0; nth < 2; nth++)
        {
            await BookAsync(caller, nth);
            await Task.WhenAll(streams.Select(WordAsync));
        }

        Assert.Equal(HttpStatusCode.OK, (await desk.GetAsync("/booking/calendar")).Status);
        streams.ForEach(stream => stream.Dispose());
    }

    [Fact]
    public async Task Live_ListenersConnectionLost_IsMadeAnew()
    {
        await using var app = new ClinicApp();
        using var caller = app.NewVisitor();
        using var desk = await app.SignedInAsync("desk");
        using var stream = new StreamReader(await desk.Http.GetStreamAsync(Address, Token));
        await BookAsync(caller, 0);
        await WordAsync(stream);

        await using (var superuser = new NpgsqlConnection(app.Database.Superuser))
        {
            await superuser.OpenAsync(Token);
            await using var kill = new NpgsqlCommand(
                "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'clinic calendar' and datname = current_database()", superuser);
            Assert.True((bool)(await kill.ExecuteScalarAsync(Token))!);
        }

        for (var nth = 1; nth < 4; nth++)
        {
            await BookAsync(caller, nth);
            await WordAsync(stream);
        }
    }

    [Fact]
    public async Task Live_SignedOutElsewhere_EndsAndNeverRenewsTheSession()
    {
        await using var app = new ClinicApp();
        using var caller = app.NewVisitor();
        using var desk = await app.SignedInAsync("desk");
        using var answer = await desk.Http.GetAsync(Address, HttpCompletionOption.ResponseHeadersRead, Token);
        using var stream = new StreamReader(await answer.Content.ReadAsStreamAsync(Token));
        Assert.StartsWith("retry:", await stream.ReadLineAsync(Token), StringComparison.Ordinal);

        using var other = await app.SignedInAsync("desk");
        await other.SubmitAsync(await other.GetAsync("/booking/appointments"), "form[action$='/sign-out']");
        await BookAsync(caller, 0);
        await stream.ReadToEndAsync(Token);
        // A cookie of this very moment is not asked again.
        app.Clock.Now = app.Clock.Now.AddSeconds(1);

        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.StartsWith("/accounts/sign-in", (await desk.GetAsync(Address)).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Live_ClinicCloses_DoesNotWaitForThePagesThatListen()
    {
        var app = new ClinicApp();
        using var desk = await app.SignedInAsync("desk");
        using var stream = new StreamReader(await desk.Http.GetStreamAsync(Address, Token));
        await stream.ReadLineAsync(Token);

        var end = stream.ReadToEndAsync(Token);
        await app.DisposeAsync();

        Assert.DoesNotContain("event: error", await end, StringComparison.Ordinal);
    }

    private static async Task BookAsync(Visitor caller, int nth)
    {
        string[] starts = ["10:00", "11:00", "14:00", "15:00"];
        var body = BookingApi.Consult($"2026-11-24T{starts[nth]}:00-06:00");
        body["client"] = JsonNode.Parse($$"""{"firstName":"Live{{nth}}","email":"live{{nth}}@example.org","phone":"204-555-0100"}""");
        Assert.Equal(201, (await caller.Http.BookAsync(body)).Status);
    }

    private static async Task WordAsync(StreamReader stream)
    {
        while (await stream.ReadLineAsync(Token) is { } line)
        {
            if (line == "event: changed")
            {
                return;
            }
        }

        Assert.Fail("The stream ended.");
    }
}
