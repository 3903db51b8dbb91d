using Clinic.Data.Booking;
using Clinic.Testing;
using Clinic.Web.Tests.Booking;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Clinic.Web.Tests.Hosting;

public sealed class PageCacheTests(CachedClinicApp app) : IClassFixture<CachedClinicApp>
{
    private const string TimesOf = "/api/v1/availability?service=massage-30&therapist=ines-moreau&days=14&from=";

    private CalendarNews News => app.Services.GetRequiredService<CalendarNews>();

    [Theory]
    [InlineData("/")]
    [InlineData("/booking")]
    [InlineData("/booking/time?service=massage-60")]
    [InlineData("/api/v1/services")]
    [InlineData("/api/v1/availability?service=massage-60&days=3")]
    public async Task Index_SamePageAgain_IsTheKeptOneWithItsOwnHeaders(string path)
    {
        await ListeningAsync();
        using var visitor = app.NewVisitor();

        using var first = await visitor.Http.GetAsync(path, TestContext.Current.CancellationToken);
        using var second = await visitor.Http.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.False(first.Headers.Contains("Age"));
        Assert.True(second.Headers.Contains("Age"));
        Assert.Equal(await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), await second.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        foreach (var header in (string[])["Content-Security-Policy", "X-Frame-Options", "X-Content-Type-Options"])
        {
            Assert.Equal(Header(first, header), Header(second, header));
        }

        Assert.NotEqual(Header(first, "X-Request-Id"), Header(second, "X-Request-Id"));
    }

    /// <summary>The page that other sites show in a frame is kept together with the word that they may.</summary>
    [Fact]
    public async Task Embed_SamePageAgain_MayStillBeFramedByTheSitesNamed()
    {
        await ListeningAsync();
        await using (var db = app.Open())
        {
            await db.Practice.ExecuteUpdateAsync(
                practice => practice.SetProperty(row => row.EmbedOrigins, new List<string> { "https://www.example.org" }), TestContext.Current.CancellationToken);
        }

        News.Changed();
        using var visitor = app.NewVisitor();

        using var first = await visitor.Http.GetAsync("/booking/embed", TestContext.Current.CancellationToken);
        var second = await visitor.Http.GetAsync("/booking/embed", TestContext.Current.CancellationToken);
        if (!second.Headers.Contains("Age"))
        {
            // The database's own word of the change came between the two, and the page was made once more.
            second.Dispose();
            second = await visitor.Http.GetAsync("/booking/embed", TestContext.Current.CancellationToken);
        }

        using var kept = second;
        Assert.True(second.Headers.Contains("Age"));
        Assert.Contains("frame-ancestors https://www.example.org;", Header(second, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal(Header(first, "Content-Security-Policy"), Header(second, "Content-Security-Policy"));
        Assert.False(second.Headers.Contains("X-Frame-Options"));
    }

    [Theory]
    [InlineData("/accounts/sign-in")]
    [InlineData("/call-back")]
    [InlineData("/booking/time?service=nothing")]
    [InlineData("/api/v1/availability?service=nothing")]
    public async Task Index_PageOfOneVisitorOrNoPage_IsNotKept(string path)
    {
        await ListeningAsync();
        using var visitor = app.NewVisitor();

        using var first = await visitor.Http.GetAsync(path, TestContext.Current.CancellationToken);
        using var second = await visitor.Http.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.False(second.Headers.Contains("Age"));
    }

    /// <summary>Forty bookings, each while ten others read the same times all along: none of them, and no page after the answer, shows the time again.</summary>
    [Fact]
    public async Task Index_AfterABookingAnswered_NeverShowsItsTimeAgain()
    {
        await ListeningAsync();
        using var visitor = app.NewVisitor();
        var starts = await StartsAsync(visitor);
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 10).Select(_ => Task.Run(async () =>
        {
            using var reader = app.NewVisitor();
            while (!stop.IsCancellationRequested)
            {
                await StartsAsync(reader);
            }
        })).ToList();

        List<string> booked = [];
        List<string> stale = [];
        for (var nth = 0; nth < 40; nth++)
        {
            var start = starts[0];
            var body = BookingApi.Consult(start, "ines-moreau");
            (body["service"], body["channel"]) = ("massage-30", "in-person");
            Assert.Equal(201, (await visitor.Http.BookAsync(body)).Status);
            booked.Add(start);
            for (var again = 0; again < 3; again++)
            {
                starts = await StartsAsync(visitor);
                stale.AddRange(starts.Intersect(booked));
            }
        }

        await stop.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Empty(stale);
        Assert.Equal(40, booked.Distinct().Count());
    }

    /// <summary>A row that the program did not write itself, as another web node's.</summary>
    [Fact]
    public async Task Index_AfterAChangeElsewhere_IsMadeAnewAsSoonAsItIsHeardOf()
    {
        await ListeningAsync();
        using var visitor = app.NewVisitor();
        const string path = "/api/v1/availability?service=massage-60&therapist=tom-adebayo&days=14&from=2026-12-01";
        var before = (await visitor.Http.ReadAsync(path)).Json.GetProperty("slots").GetArrayLength();
        var generation = News.Generation;

        await using (var connection = new NpgsqlConnection(app.Database.Superuser))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = new NpgsqlCommand("insert into clinic_closures (id, first_day, last_day) values (gen_random_uuid(), '2026-12-01', '2026-12-14')", connection);
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        await UntilAsync(() => News.Generation != generation);
        Assert.True(before > 0);
        Assert.Equal(0, (await visitor.Http.ReadAsync(path)).Json.GetProperty("slots").GetArrayLength());
    }

    /// <summary>A time leaves the page when it comes too near, although nothing changed.</summary>
    [Fact]
    public async Task Index_WhenTimePasses_IsMadeAnew()
    {
        await ListeningAsync();
        using var visitor = app.NewVisitor();
        const string path = "/api/v1/availability?service=pain-consult&days=3&from=2026-11-20";
        var first = (await visitor.Http.ReadAsync(path)).Json.GetProperty("slots")[0].GetProperty("start").GetDateTimeOffset();

        app.Clock.Now += TimeSpan.FromHours(5);

        Assert.NotEqual(first, (await visitor.Http.ReadAsync(path)).Json.GetProperty("slots")[0].GetProperty("start").GetDateTimeOffset());
        app.Clock.Now -= TimeSpan.FromHours(5);
    }

    [Fact]
    public async Task Index_WhileNothingIsHeard_IsNotKept()
    {
        await ListeningAsync();
        using var visitor = app.NewVisitor();
        await visitor.Http.GetAsync("/booking?channel=video", TestContext.Current.CancellationToken);

        News.Lost();
        using var unheard = await visitor.Http.GetAsync("/booking?channel=video", TestContext.Current.CancellationToken);
        News.Heard();

        Assert.False(unheard.Headers.Contains("Age"));
    }

    /// <summary>What the program takes for a change is what the database tells other processes of.</summary>
    [Fact]
    public async Task Tables_ThatAreTold_AreThoseOfThePages()
    {
        List<string> told = [];
        await using var connection = new NpgsqlConnection(app.Database.Superuser);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand("select tgrelid::regclass::text from pg_trigger where tgfoid = 'tell_calendar_changed'::regproc", connection);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            told.Add(reader.GetString(0));
        }

        Assert.Equal(CalendarNews.Tables.Order(), told.Order());
    }

    private static string? Header(HttpResponseMessage response, string name) => response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

    private static async Task<List<string>> StartsAsync(Visitor visitor) =>
        [.. (await visitor.Http.ReadAsync($"{TimesOf}2026-11-24")).Json.GetProperty("slots").EnumerateArray().Select(slot => slot.GetProperty("start").GetString()!)];

    private Task ListeningAsync() => UntilAsync(() => News.IsListening);

    private static async Task UntilAsync(Func<bool> isSo)
    {
        while (!isSo())
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
