using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Domain.Practice;
using Clinic.Testing;
using Clinic.Web.Features.Booking.Attempts;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Booking.Requests;

/// <summary>The mails of a request, as they are written to the folder of a demo.</summary>
public sealed class RequestMailTests(ClinicApp app) : IClassFixture<ClinicApp>, IAsyncLifetime
{
    public ValueTask InitializeAsync()
    {
        app.Clock.Now = FixedClock.Start;
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Mails_AskedThenDeclined_SayWhatIsTrue()
    {
        using var visitor = app.NewVisitor();
        var (id, manageUrl) = await AskAsync(visitor, "mail-declined", "2026-12-01T10:00:00-06:00");
        await app.SendMailAsync();
        var asked = await NewestAsync(visitor);
        var page = await visitor.GetAsync(manageUrl);
        using var desk = await app.SignedInAsync("desk");
        await desk.SubmitAsync(await desk.GetAsync("/booking/requests"), $"form[action$='{id}/decline']", ("reason", "Tom has a course that day."));
        await app.SendMailAsync();
        var declined = await NewestAsync(visitor);
        var after = await visitor.GetAsync(manageUrl);

        Assert.Contains("Asked for: Tuesday 1 December, 10:00 am", asked.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Hello Mother,", asked.Text("main"), StringComparison.Ordinal);
        Assert.Contains("It is not booked yet: we say yes or no by Saturday 21 November, 9:00 am", asked.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Nora Kaminski", asked.Text("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("visit.ics", asked.Text("main"), StringComparison.Ordinal);
        Assert.Equal("You asked for Tuesday at 10:00 am", page.Heading);
        Assert.Contains("Tom has a course that day.", declined.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Not booked: Tuesday 1 December, 10:00 am", declined.Text("main"), StringComparison.Ordinal);
        Assert.Equal("Your visit on Tuesday 1 December is not booked", after.Heading);
        Assert.Contains("we cannot give you this visit", after.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mails_AskedThenTimeRanOut_SaySo()
    {
        using var visitor = app.NewVisitor();
        var (_, manageUrl) = await AskAsync(visitor, "mail-expired", "2026-12-02T10:00:00-06:00");
        await app.SendMailAsync();
        app.Clock.Now += TimeSpan.FromHours(24);
        var early = await visitor.GetAsync(manageUrl);
        await app.Services.GetRequiredService<ClearingRound>().ExecuteAsync(TestContext.Current.CancellationToken);
        await app.SendMailAsync();

        Assert.Contains("we did not answer in time", (await NewestAsync(visitor)).Text("main"), StringComparison.Ordinal);
        Assert.Contains("we did not answer in time", early.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mails_AskedThenAccepted_ConfirmTheVisit()
    {
        using var visitor = app.NewVisitor();
        var (id, _) = await AskAsync(visitor, "mail-accepted", "2026-12-03T10:00:00-06:00");
        using var tom = await app.SignedInAsync("tom");
        await tom.SubmitAsync(await tom.GetAsync("/booking/requests"), $"form[action$='{id}/accept']");
        await app.SendMailAsync();

        var mail = await NewestAsync(visitor);
        Assert.Contains("Your visit is booked.", mail.Text("main"), StringComparison.Ordinal);
        // What was decided before it was sent is not said any more.
        await using var db = app.Open();
        var visit = new Id<Appointment>(Guid.Parse(id));
        Assert.DoesNotContain(db.OutboxMessages.Where(one => one.AppointmentId == visit), one => one.Kind == Domain.Messages.MessageKind.RequestReceived);
    }

    private async Task<(string Id, string ManageUrl)> AskAsync(Visitor visitor, string service, string start)
    {
        await app.NewServiceAsync(service, newClients: ClientRule.Request);
        var body = BookingApi.Consult(start, "tom-adebayo");
        (body["service"], body["channel"], body["bookedBy"]) = (service, "in-person", "Mother Kaminski");
        body["client"]!["email"] = $"{service}@example.org";
        var answer = await visitor.Http.BookAsync(body);
        return (answer.Json.GetProperty("id").GetString()!, new Uri(answer.Json.GetProperty("manageUrl").GetString()!).PathAndQuery);
    }

    /// <summary>The newest mail as the demo shows it.</summary>
    private static async Task<VisitedPage> NewestAsync(Visitor visitor)
    {
        var list = await visitor.GetAsync("/messages/mail");
        return await visitor.GetAsync(list.Document.QuerySelector("main a[href^='/messages/mail/']")!.GetAttribute("href")!);
    }
}
