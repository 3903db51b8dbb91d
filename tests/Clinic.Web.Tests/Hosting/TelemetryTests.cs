using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Clinic.Testing;
using Clinic.Web.Tests.Booking;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Clinic.Web.Tests.Hosting;

/// <summary>What the program sends to a real receiver of OTLP over HTTP. A string lies in a protocol buffer as it is, so the bytes are searched.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task Endpoint_Set_GetsTracesAndMetricsWithoutAPerson()
    {
        await using var receiver = await Receiver.StartAsync();
        string link;
        string requestId;
        await using (var app = new TracedClinicApp(receiver.Address))
        {
            using var visitor = app.NewVisitor();
            visitor.Http.DefaultRequestHeaders.UserAgent.ParseAdd("FinchlyBrowser/1.0");
            var body = BookingApi.Consult("2026-11-24T11:00:00-06:00", "ines-moreau");
            body["client"]!["email"] = "canary@nest.example";
            var booked = await visitor.Http.BookAsync(body);
            link = new Uri(booked.Json.GetProperty("manageUrl").GetString()!).AbsolutePath;
            using var answer = await visitor.Http.GetAsync(link, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            requestId = Assert.Single(answer.Headers.GetValues("X-Request-Id"));
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"{link}x")).Status);
        }

        var traces = receiver.Sent("/v1/traces");
        var metrics = receiver.Sent("/v1/metrics");
        Assert.Contains("GET visit/{token}", traces, StringComparison.Ordinal);
        Assert.Contains("POST api/v1/bookings", traces, StringComparison.Ordinal);
        Assert.Contains("insert into appointments", traces, StringComparison.Ordinal);
        Assert.Contains(requestId, traces, StringComparison.Ordinal);
        Assert.Contains("http.server.request.duration", metrics, StringComparison.Ordinal);
        Assert.Contains("db.client", metrics, StringComparison.Ordinal);
        Assert.Contains("clinic", traces, StringComparison.Ordinal);
        Assert.All(
            new[] { link.Split('/')[^1], "canary@nest.example", "FinchlyBrowser" },
            telling => Assert.DoesNotContain(telling, traces + metrics, StringComparison.Ordinal));
    }

    private sealed class TracedClinicApp(Uri receiver) : ClinicApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.ToString());
            builder.UseSetting("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
        }
    }

    private sealed class Receiver : IAsyncDisposable
    {
        private readonly ConcurrentQueue<(string Path, string Body)> received = new();
        private readonly WebApplication web;

        private Receiver(WebApplication web) => this.web = web;

        public Uri Address => new(web.Urls.Single());

        public static async Task<Receiver> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var receiver = new Receiver(builder.Build());
            receiver.web.Run(receiver.TakeAsync);
            await receiver.web.StartAsync(TestContext.Current.CancellationToken);
            return receiver;
        }

        public string Sent(string path) => string.Concat(received.Where(one => one.Path == path).Select(one => one.Body));

        public async ValueTask DisposeAsync() => await web.DisposeAsync();

        private async Task TakeAsync(HttpContext context)
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            received.Enqueue((context.Request.Path, Encoding.Latin1.GetString(body.ToArray())));
        }
    }
}
