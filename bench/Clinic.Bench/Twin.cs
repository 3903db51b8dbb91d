using System.Globalization;
using System.Text;
using System.Text.Json;
using Clinic.Domain.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Clinic.Bench;

/// <summary>Bare Kestrel and Npgsql that answer as the program does: the same statements, every value read and written, an answer as long.</summary>
internal sealed class Twin : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly NpgsqlDataSource database;

    private Twin(WebApplication app, NpgsqlDataSource database)
    {
        this.app = app;
        this.database = database;
    }

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <param name="page">What GET / asks of the database.</param>
    /// <param name="length">How long its answer is, in bytes.</param>
    /// <param name="booking">What POST / does in one transaction.</param>
    /// <param name="recordedStart">The start of the visit that was recorded.</param>
    /// <param name="time">For the day of the lock.</param>
    public static async Task<Twin> StartAsync(
        string connectionString, Recording page, int length, Recording booking, DateTimeOffset recordedStart, DateTimeOffset recordedAt, ClinicTime time)
    {
        var database = NpgsqlDataSource.Create($"{connectionString};Max Auto Prepare=64;Maximum Pool Size=50");
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        var app = builder.Build();
        app.MapGet("/", async (HttpContext http) =>
        {
            var text = new StringBuilder("<!doctype html><table>");
            await using (var connection = await database.OpenConnectionAsync())
            {
                await page.PlayAsync(connection, value => value, text);
            }

            text.Append("</table>").Append(' ', Math.Max(0, length - text.Length));
            await AnswerAsync(http, StatusCodes.Status200OK, "text/html; charset=utf-8", text.ToString());
        });
        app.MapPost("/", async (HttpContext http) =>
        {
            using var body = await JsonDocument.ParseAsync(http.Request.Body);
            var start = DateTimeOffset.Parse(body.RootElement.GetProperty("start").GetString()!, CultureInfo.InvariantCulture).ToUniversalTime();
            var values = new BookingValues(start, recordedStart, recordedAt, time);
            await using (var connection = await database.OpenConnectionAsync())
            {
                await using var transaction = await connection.BeginTransactionAsync();
                await booking.PlayAsync(connection, values.Of, read: null);
                await transaction.CommitAsync();
            }

            await AnswerAsync(http, StatusCodes.Status201Created, "application/json", JsonSerializer.Serialize(new { id = values.Of(Guid.Empty), start, status = "booked" }));
        });
        await app.StartAsync();
        return new Twin(app, database);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await database.DisposeAsync();
    }

    private static async Task AnswerAsync(HttpContext http, int status, string type, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        http.Response.StatusCode = status;
        http.Response.ContentType = type;
        http.Response.ContentLength = bytes.Length;
        await http.Response.Body.WriteAsync(bytes);
    }

    /// <summary>The recorded values, moved to another time, with names of their own for what is new.</summary>
    private sealed class BookingValues(DateTimeOffset start, DateTimeOffset recordedStart, DateTimeOffset recordedAt, ClinicTime time)
    {
        private readonly Dictionary<Guid, Guid> names = [];
        private readonly Dictionary<string, object> secrets = [];
        private readonly TimeSpan moved = start - recordedStart;
        private readonly int days = time.DayOf(start).DayNumber - time.DayOf(recordedStart).DayNumber;

        public object Of(object value) => value switch
        {
            DateTimeOffset at when IsNear(at) => at + moved,
            DateTime at when IsNear(new DateTimeOffset(at, TimeSpan.Zero)) => at + moved,
            DateOnly day when Math.Abs(day.DayNumber - time.DayOf(recordedStart).DayNumber) < 12 => day.AddDays(days),
            int number when Math.Abs(number - time.DayOf(recordedStart).DayNumber) < 2 => number + days,
            Guid name when IsNew(name) => names.TryGetValue(name, out var other) ? other : names[name] = Guid.CreateVersion7(),
            byte[] { Length: 32 } secret => SecretOf(Convert.ToHexString(secret), () => Guid.NewGuid().ToByteArray().Concat(Guid.NewGuid().ToByteArray()).ToArray()),
            string { Length: 32 } key when Guid.TryParseExact(key, "N", out _) => SecretOf(key, () => Guid.NewGuid().ToString("N")),
            _ => value,
        };

        private bool IsNear(DateTimeOffset at) => (at - recordedStart).Duration() < TimeSpan.FromDays(12);

        // A version 7 name begins with its moment.
        private bool IsNew(Guid name) => name.Version == 7
            && Convert.ToInt64(name.ToString("N")[..12], 16) >= recordedAt.ToUnixTimeMilliseconds();

        private object SecretOf(string recorded, Func<object> make) => secrets.TryGetValue(recorded, out var other) ? other : secrets[recorded] = make();
    }
}
