using System.Net;
using Clinic.Testing;
using Clinic.Web.Features.Messages;
using Clinic.Web.Tests.Booking;
using Clinic.Web.Tests.HouseRules;
using Clinic.Web.Tests.Verbs;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Clinic.Web.Tests.Messages;

public sealed class WaitingMailTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Production_WithoutAMailServer_KeepsTheMailAndSaysSo()
    {
        var database = await TestDatabase.DemoAsync();
        await database.OwnerAsync("update practice set demo_day = null");
        await using var app = new ProductionApp(database);
        using var visitor = app.NewVisitor();
        // A page with a form is sent over TLS only; what stands before a clinic ends it.
        visitor.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        var booked = await visitor.Http.BookAsync(BookingApi.Consult());
        var page = await visitor.GetAsync(new Uri(booked.Json.GetProperty("manageUrl").GetString()!).PathAndQuery + "?booked=true");
        // The worker has ended, not fallen asleep: nothing is sent later either.
        await app.Services.GetServices<IHostedService>().OfType<SendMail>().Single().ExecuteTask!.WaitAsync(Token);

        Assert.Equal((201, HttpStatusCode.OK), (booked.Status, page.Status));
        Assert.DoesNotContain("mail", string.Join(' ', page.Texts(".notice-title")), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(app.Lines, line => line.Contains("No mail server is named (Smtp:Host)", StringComparison.Ordinal));
        Assert.False(Directory.Exists(app.MailFolder));
        await using var db = app.Open();
        var row = await db.OutboxMessages.SingleAsync(Token);
        Assert.Equal((0, null, null), (row.Attempts, row.SentAt, row.FailedAt));
    }

    private sealed class ProductionApp(TestDatabase database) : ClinicApp(database)
    {
        private readonly CollectedLog log = new();

        public IReadOnlyCollection<string> Lines => log.Lines;

        protected override bool HasMailWorker => true;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseEnvironment(Environments.Production);
            builder.UseSetting("ForwardedHeaders_Enabled", "true");
            builder.ConfigureLogging(logging => logging.AddProvider(log));
        }
    }
}
