using System.Net;
using Clinic.Domain.Booking;
using Clinic.Domain.Messages;
using Clinic.Domain.Practice;
using Clinic.Testing;
using Clinic.Web.Features.Booking.Attempts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Booking.Requests;

public sealed class RequestsTests(ClinicApp app) : IClassFixture<ClinicApp>, IAsyncLifetime
{
    /// <summary>Each test begins at the same moment, with holds of its own.</summary>
    public async ValueTask InitializeAsync()
    {
        app.Clock.Now = FixedClock.Start;
        await using var db = app.Open();
        await db.SlotHolds.ExecuteDeleteAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Create_NewClientWhereTheyAreAskedFor_KeepsTheTimeAndWaitsForTheClinic()
    {
        await app.NewServiceAsync("asked", newClients: ClientRule.Request);
        using var visitor = app.NewVisitor();

        var service = await visitor.GetAsync("/booking?service=asked");
        var booked = await BookAsync(visitor, "/booking/time?service=asked&from=2026-11-24&therapist=tom-adebayo", "New Berg");
        var visit = await FindAsync("new@example.org");

        Assert.Contains("New here? Then you ask for a time, and we keep it for you. We confirm within 24 hours.", service.Text("main"), StringComparison.Ordinal);
        Assert.StartsWith("/visit/", booked.Location, StringComparison.Ordinal);
        Assert.Equal((AppointmentStatus.Requested, FixedClock.Start.AddHours(24)), (visit.Status, visit.DecideBy));
        Assert.Equal([VisitChangeKind.Requested], await ChangesAsync(visit));
        Assert.Equal([MessageKind.RequestReceived], await MailsAsync(visit));
        using var other = app.NewVisitor();
        var start = visit.StartsAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", System.Globalization.CultureInfo.InvariantCulture);
        Assert.DoesNotContain($"{start}~tom-adebayo", (await other.GetAsync("/booking/time?service=asked&from=2026-11-24&therapist=tom-adebayo")).SlotValues());
    }

    [Theory]
    [InlineData(AppointmentStatus.Booked, true)]
    [InlineData(AppointmentStatus.Done, true)]
    [InlineData(AppointmentStatus.Arrived, true)]
    [InlineData(AppointmentStatus.NoShow, false)]
    [InlineData(AppointmentStatus.Cancelled, false)]
    [InlineData(AppointmentStatus.Declined, false)]
    [InlineData(AppointmentStatus.Expired, false)]
    [InlineData(AppointmentStatus.Requested, false)]
    public async Task Create_ClientOnFile_IsKnownByAVisitThatTookPlaceOrIsBooked(AppointmentStatus status, bool isKnown)
    {
        var slug = $"asked-{status.ToString().ToLowerInvariant()}";
        await app.NewServiceAsync(slug, newClients: ClientRule.Request);
        var name = $"Known{status}";
        await using (var db = app.Open())
        {
            var client = await db.NewClientAsync(name);
            var past = await db.AppointmentAsync(client, "Hanna", "Room 2", new DateTimeOffset(2026, 10, 1, 15, 0, 0, TimeSpan.Zero).AddDays((int)status));
            (past.Status, past.DecideBy) = (status, status == AppointmentStatus.Requested ? past.StartsAt : null);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        using var visitor = app.NewVisitor();
        var day = new DateOnly(2026, 12, 1).AddDays((int)status);
        await BookAsync(visitor, $"/booking/time?service={slug}&from={day:yyyy-MM-dd}", name, $"{name}@EXAMPLE.org");

        await using var opened = app.Open();
        var booked = await opened.Appointments.SingleAsync(visit => visit.Service!.Slug == slug, TestContext.Current.CancellationToken);
        Assert.Equal(isKnown ? AppointmentStatus.Booked : AppointmentStatus.Requested, booked.Status);
    }

    [Theory]
    [InlineData(ClientRule.NotAccepted, ClientRule.Open, "cannot be booked online under this name and email. For clients who have been here before. New here? Please call us.")]
    [InlineData(ClientRule.NotAccepted, ClientRule.NotAccepted, "is booked by phone")]
    public async Task Create_NotAccepted_SaysWhomToCallAndStoresNothing(ClientRule newClients, ClientRule existing, string words)
    {
        var slug = $"closed-{(int)existing}";
        await app.NewServiceAsync(slug, newClients, existing);
        using var visitor = app.NewVisitor();

        var details = await visitor.DetailsAsync($"/booking/time?service={slug}&from=2026-12-08&therapist=tom-adebayo");
        var refused = details.Document.QuerySelector("#Email") is null
            ? details
            : await visitor.SubmitAsync(details, "main form", BookingVisitor.Details("Stranger Berg", "stranger@example.org"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Please call us to book this"), (refused.Status, refused.Heading));
        Assert.Contains(words, refused.Text("main"), StringComparison.Ordinal);
        Assert.NotNull(refused.Document.QuerySelector("main a[href='tel:2045550142']"));
        Assert.NotNull(refused.Document.QuerySelector("main a[href='/call-back']"));
        await using var db = app.Open();
        Assert.False(await db.Clients.AnyAsync(client => client.Email == "stranger@example.org", TestContext.Current.CancellationToken));
        Assert.False(await db.Appointments.AnyAsync(visit => visit.Service!.Slug == slug, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Create_NotAcceptedBecauseKnown_SaysNoMoreThanToAStranger()
    {
        await app.NewServiceAsync("closed-known", ClientRule.Open, ClientRule.NotAccepted);
        using var visitor = app.NewVisitor();

        var refused = await visitor.SubmitAsync(
            await visitor.DetailsAsync("/booking/time?service=closed-known&from=2026-12-08&therapist=tom-adebayo"),
            "main form", BookingVisitor.Details("Nora Kaminski", "nora.kaminski@example.org"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Please call us to book this"), (refused.Status, refused.Heading));
        Assert.Contains(
            "cannot be booked online under this name and email. For new clients. Been here before? Please call us.", refused.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_ShortlyBeforeTheVisit_IsDecidedBeforeItBegins()
    {
        await app.NewServiceAsync("asked-soon", newClients: ClientRule.Request);
        using var visitor = app.NewVisitor();

        await BookAsync(visitor, "/booking/time?service=asked-soon", "Soon Berg");

        var visit = await FindAsync("soon@example.org");
        Assert.Equal(visit.StartsAt, visit.DecideBy);
    }

    [Fact]
    public async Task Page_TherapistAndDesk_SeeWhatIsTheirsAndAccept()
    {
        await app.NewServiceAsync("asked-two", newClients: ClientRule.Request);
        using var visitor = app.NewVisitor();
        await BookAsync(visitor, "/booking/time?service=asked-two&from=2026-12-02&therapist=tom-adebayo", "Toma Berg");
        await BookAsync(visitor, "/booking/time?service=asked-two&from=2026-12-02&therapist=ines-moreau", "Inea Berg");
        using var tom = await app.SignedInAsync("tom");
        using var desk = await app.SignedInAsync("desk");

        var own = await tom.GetAsync("/booking/requests");
        var all = await desk.GetAsync("/booking/requests");
        var inea = await FindAsync("inea@example.org");
        var foreign = await tom.SubmitAsync(await TokenFormAsync(tom, "toma@example.org"), "form.other", []);
        var accepted = await tom.SubmitAsync(own, $"form[action$='{(await FindAsync("toma@example.org")).Id}/accept']");
        var after = await tom.FollowAsync(accepted);

        Assert.Contains("Toma Berg", own.Texts(".line-request > div > b"));
        Assert.DoesNotContain("Inea Berg", own.Texts(".line-request > div > b"));
        Assert.Contains("Toma Berg", all.Texts(".line-request > div > b"));
        Assert.Contains("Inea Berg", all.Texts(".line-request > div > b"));
        Assert.Contains("New client", own.Texts(".tag"));
        Assert.Equal($"{own.Texts(".line-request").Count} waiting", own.Text("nav .count"));
        Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
        Assert.Contains("Booked: Toma Berg", after.Text(".notice"), StringComparison.Ordinal);
        Assert.DoesNotContain("Toma Berg", after.Texts(".line-request > div > b"));
        var toma = await FindAsync("toma@example.org");
        Assert.Equal(AppointmentStatus.Booked, toma.Status);
        Assert.Equal([VisitChangeKind.Requested, VisitChangeKind.Accepted], await ChangesAsync(toma));
        Assert.Equal([MessageKind.RequestReceived, MessageKind.Confirmation], await MailsAsync(toma));
        Assert.Equal(AppointmentStatus.Requested, inea.Status);
    }

    [Fact]
    public async Task Decline_WithAReason_TellsTheClientAndFreesTheTime()
    {
        await app.NewServiceAsync("asked-no", newClients: ClientRule.Request);
        using var visitor = app.NewVisitor();
        const string path = "/booking/time?service=asked-no&from=2026-12-09&therapist=ines-moreau";
        await BookAsync(visitor, path, "Nona Berg");
        var visit = await FindAsync("nona@example.org");
        using var desk = await app.SignedInAsync("desk");
        var page = await desk.GetAsync("/booking/requests");
        var form = $"form[action$='{visit.Id}/decline']";

        var tooLong = await desk.SubmitAsync(page, form, ("reason", new string('x', VisitChange.ReasonMaxLength + 1)));
        var unreadable = await desk.SubmitAsync(page, form, ("reason", "a\u0001b"));
        var declined = await desk.SubmitAsync(page, form, ("reason", "Ines is away that week"));
        var again = await desk.SubmitAsync(page, form, ("reason", "Twice"));
        var accept = await desk.SubmitAsync(page, form.Replace("decline", "accept", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, tooLong.Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unreadable.Status);
        Assert.Equal(HttpStatusCode.Redirect, declined.Status);
        Assert.Equal([HttpStatusCode.Conflict, HttpStatusCode.Conflict], [again.Status, accept.Status]);
        Assert.Contains("decided already", again.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal(AppointmentStatus.Declined, (await FindAsync("nona@example.org")).Status);
        Assert.Equal([VisitChangeKind.Requested, VisitChangeKind.Declined], await ChangesAsync(visit));
        Assert.Equal([MessageKind.RequestReceived, MessageKind.RequestDeclined], await MailsAsync(visit));
        await using var db = app.Open();
        var change = await db.VisitChanges.SingleAsync(one => one.AppointmentId == visit.Id && one.Kind == VisitChangeKind.Declined, TestContext.Current.CancellationToken);
        Assert.Equal("Ines is away that week", change.Reason);
        Assert.NotNull(change.ChangedBy);
        using var other = app.NewVisitor();
        await BookAsync(other, path, "Otto Berg");
        Assert.Equal(visit.StartsAt, (await FindAsync("otto@example.org")).StartsAt);
    }

    [Fact]
    public async Task Request_NobodyDecided_IsEndedByTheClearingWithAMail()
    {
        await app.NewServiceAsync("asked-late", newClients: ClientRule.Request);
        using var visitor = app.NewVisitor();
        // Today, so that the sign-in outlives the request.
        await BookAsync(visitor, "/booking/time?service=asked-late&therapist=ines-moreau", "Lata Berg");
        var visit = await FindAsync("lata@example.org");
        using var ines = await app.SignedInAsync("ines");
        var page = await ines.GetAsync("/booking/requests");

        app.Clock.Now = visit.DecideBy!.Value;
        var late = await ines.SubmitAsync(page, $"form[action$='{visit.Id}/accept']");
        var round = app.Services.GetRequiredService<ClearingRound>();
        await round.ExecuteAsync(TestContext.Current.CancellationToken);
        await round.ExecuteAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal(AppointmentStatus.Expired, (await FindAsync("lata@example.org")).Status);
        Assert.Equal([VisitChangeKind.Requested, VisitChangeKind.Expired], await ChangesAsync(visit));
        Assert.Equal([MessageKind.RequestReceived, MessageKind.RequestDeclined], await MailsAsync(visit));
    }

    [Fact]
    public async Task ClearingRound_RequestThatIsOverdue_EndsIt()
    {
        await app.NewServiceAsync("asked-swept", newClients: ClientRule.Request);
        using var visitor = app.NewVisitor();
        await BookAsync(visitor, "/booking/time?service=asked-swept&from=2026-12-10&therapist=tom-adebayo", "Svea Berg");
        var visit = await FindAsync("svea@example.org");

        app.Clock.Now = visit.DecideBy!.Value.AddSeconds(-1);
        await app.Services.GetRequiredService<ClearingRound>().ExecuteAsync(TestContext.Current.CancellationToken);
        var before = (await FindAsync("svea@example.org")).Status;
        app.Clock.Now = visit.DecideBy!.Value;
        await app.Services.GetRequiredService<ClearingRound>().ExecuteAsync(TestContext.Current.CancellationToken);

        Assert.Equal((AppointmentStatus.Requested, AppointmentStatus.Expired), (before, (await FindAsync("svea@example.org")).Status));
    }

    [Fact]
    public async Task Create_OnARequestThatRanOut_BooksAndEndsIt()
    {
        await app.NewServiceAsync("asked-over", newClients: ClientRule.Request);
        using var visitor = app.NewVisitor();
        const string path = "/booking/time?service=asked-over&from=2026-12-16&therapist=ines-moreau";
        await BookAsync(visitor, path, "Over Berg");
        var visit = await FindAsync("over@example.org");

        app.Clock.Now = visit.DecideBy!.Value;
        using var other = app.NewVisitor();
        await BookAsync(other, path, "Next Berg");

        Assert.Equal(visit.StartsAt, (await FindAsync("next@example.org")).StartsAt);
        Assert.Equal(AppointmentStatus.Expired, (await FindAsync("over@example.org")).Status);
        Assert.Equal([VisitChangeKind.Requested, VisitChangeKind.Expired], await ChangesAsync(visit));
    }

    [Theory]
    [InlineData("ID/accept")]
    [InlineData("nonsense/accept")]
    [InlineData("ID/decline")]
    public async Task Decide_UnknownVisit_Is404(string path)
    {
        using var desk = await app.SignedInAsync("desk");
        var page = await desk.GetAsync("/booking/requests");
        var token = page.Document.QuerySelector("form[action='/accounts/sign-out'] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var answer = await desk.Http.PostAsync(
            "/booking/requests/" + path.Replace("ID", Guid.CreateVersion7().ToString(), StringComparison.Ordinal),
            new FormUrlEncodedContent([new("__RequestVerificationToken", token)]),
            TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Decide_WithoutTokenOrSignIn_IsRefused()
    {
        using var desk = await app.SignedInAsync("desk");
        using var stranger = app.NewVisitor();
        var address = $"/booking/requests/{Guid.CreateVersion7()}/accept";

        using var noToken = await desk.Http.PostAsync(address, new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);
        using var noSignIn = await stranger.Http.PostAsync(address, new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);

        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.Redirect], [noToken.StatusCode, noSignIn.StatusCode]);
    }

    [Fact]
    public async Task Api_RequestAndNotAccepted_AreToldApart()
    {
        await app.NewServiceAsync("api-asked", newClients: ClientRule.Request);
        await app.NewServiceAsync("api-closed", newClients: ClientRule.NotAccepted);
        using var visitor = app.NewVisitor();
        async Task<ApiAnswer> BookAsync(string service, string key)
        {
            var body = BookingApi.Consult("2026-12-17T10:00:00-06:00", "tom-adebayo");
            (body["service"], body["channel"]) = (service, "in-person");
            body["client"]!["email"] = "api@example.org";
            return await visitor.Http.BookAsync(body, key);
        }

        var key = BookingApi.NewKey();
        var asked = await BookAsync("api-asked", key);
        var again = await BookAsync("api-asked", key);
        var closed = await BookAsync("api-closed", BookingApi.NewKey());
        var open = BookingApi.Consult("2026-12-17T11:00:00-06:00", "tom-adebayo");
        var booked = await visitor.Http.BookAsync(open);

        Assert.Equal((201, "requested"), (asked.Status, asked.Json.GetProperty("status").GetString()));
        Assert.Equal(asked.Text, again.Text);
        Assert.Equal((201, "booked"), (booked.Status, booked.Json.GetProperty("status").GetString()));
        // The time is taken too, but who may not book this service is told so only where it is free.
        Assert.Equal(409, closed.Status);
        (open["service"], open["channel"], open["start"]) = ("api-closed", "in-person", "2026-12-17T14:00:00-06:00");
        open["client"]!["email"] = "nobody@example.org";
        var refused = await visitor.Http.BookAsync(open);
        Assert.Equal((422, "service"), (refused.Status, Assert.Single(refused.Fields)));
        await using var db = app.Open();
        Assert.False(await db.Clients.AnyAsync(client => client.Email == "nobody@example.org", TestContext.Current.CancellationToken));
    }

    private static async Task<VisitedPage> BookAsync(Visitor visitor, string path, string name, string? email = null) =>
        await visitor.SubmitAsync(
            await visitor.DetailsAsync(path), "main form", BookingVisitor.Details(name, email ?? $"{name.Split(' ')[0].ToLowerInvariant()}@example.org"));

    /// <summary>The page of a member of staff with a form that accepts another one's request.</summary>
    private async Task<VisitedPage> TokenFormAsync(Visitor staff, string ownEmail)
    {
        var own = await FindAsync(ownEmail);
        var inea = await FindAsync("inea@example.org");
        var page = await staff.GetAsync("/booking/requests");
        var form = page.Document.QuerySelector($"form[action$='{own.Id}/accept']")!;
        form.SetAttribute("action", $"/booking/requests/{inea.Id}/accept");
        form.ClassName = "other";
        return page;
    }

    private async Task<Appointment> FindAsync(string email)
    {
        await using var db = app.Open();
        return await db.Appointments.OrderByDescending(visit => visit.Id).FirstAsync(visit => visit.Client!.Email == email, TestContext.Current.CancellationToken);
    }

    private async Task<IReadOnlyList<VisitChangeKind>> ChangesAsync(Appointment visit)
    {
        await using var db = app.Open();
        return await db.VisitChanges.Where(change => change.AppointmentId == visit.Id).OrderBy(change => change.Id).Select(change => change.Kind)
            .ToListAsync(TestContext.Current.CancellationToken);
    }

    private async Task<IReadOnlyList<MessageKind>> MailsAsync(Appointment visit)
    {
        await using var db = app.Open();
        return await db.OutboxMessages.Where(mail => mail.AppointmentId == visit.Id).OrderBy(mail => mail.Id).Select(mail => mail.Kind)
            .ToListAsync(TestContext.Current.CancellationToken);
    }
}
