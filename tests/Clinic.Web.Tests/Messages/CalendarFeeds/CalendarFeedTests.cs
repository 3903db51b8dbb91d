using System.Net;
using System.Security.Cryptography;
using System.Text;
using Clinic.Domain.Booking;
using Clinic.Domain.Practice;
using Clinic.Testing;
using Clinic.Testing.Messages;
using Clinic.Web.Features.Messages;
using Clinic.Web.Features.Messages.CalendarFeeds;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Messages.CalendarFeeds;

/// <summary>A therapist's visits in her own calendar program, which knows no password. Tom's are his in these tests.</summary>
public sealed class CalendarFeedTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private static readonly DateTimeOffset Start = new(2026, 12, 1, 16, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Feed_Made_HasHerBookedVisitsWithInitialsAndNothingElse()
    {
        await using var db = app.Open();
        var client = await db.NewClientAsync("Ástríður");
        client.LastName = "jónsdóttir";
        var booked = await AddAsync(db, client, Start);
        var cancelled = await AddAsync(db, client, Start.AddHours(2), AppointmentStatus.Cancelled, cancelledAt: FixedClock.Start);
        await AddAsync(db, client, Start.AddHours(4), AppointmentStatus.Requested);
        await AddAsync(db, client, Start.AddHours(6), AppointmentStatus.Declined);
        await AddAsync(db, client, FixedClock.Start.AddDays(-31));
        await AddAsync(db, client, FixedClock.Start.AddDays(-20), AppointmentStatus.Cancelled, cancelledAt: FixedClock.Start.AddDays(-31));
        await AddAsync(db, client, FixedClock.Start.AddDays(70));
        await AddAsync(db, client, Start, therapist: "Ines");
        using var tom = await app.SignedInAsync("tom");

        var address = await MakeAsync(tom);
        var (_, file) = await GetAsync(address);

        var events = CalendarComponent.ReadAll(file!);
        var own = events.Where(visit => visit.Text("SUMMARY") == "Á. J.").ToList();
        Assert.Equal([$"feed-{booked}", $"feed-{cancelled}"], own.Select(visit => visit.Text("UID")));
        Assert.Equal(["CONFIRMED", "CANCELLED"], own.Select(visit => visit.Text("STATUS")));
        Assert.Equal((Start, Start.AddHours(1)), (own[0].Moment("DTSTART"), own[0].Moment("DTEND")));
        Assert.Equal(("Room 2", "3"), (own[0].Text("LOCATION"), own[0].Text("SEQUENCE")));
        var text = Encoding.UTF8.GetString(file!);
        Assert.DoesNotContain("assage", text, StringComparison.Ordinal);
        Assert.DoesNotContain("hip", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("DESCRIPTION", text, StringComparison.Ordinal);
        // Luc Tremblay of the demo, nine days ago.
        Assert.Contains(events, visit => visit.Text("SUMMARY") == "L. T.");
    }

    [Fact]
    public async Task Feed_AskedAgain_IsNotModifiedUntilSomethingIs()
    {
        await using var db = app.Open();
        var client = await db.NewClientAsync("Etta");
        var visit = await AddAsync(db, client, Start.AddDays(7));
        using var tom = await app.SignedInAsync("tom");
        var address = await MakeAsync(tom);

        var (first, file) = await GetAsync(address);
        app.Clock.Now = FixedClock.Start.AddHours(3);
        var (again, _) = await GetAsync(address, first.Headers.ETag!.ToString());
        await db.Appointments.Where(row => row.Id == new Clinic.Domain.Id<Appointment>(visit)).ExecuteUpdateAsync(row => row.SetProperty(found => found.Sequence, 4), Token);
        var (changed, _) = await GetAsync(address, first.Headers.ETag!.ToString());
        app.Clock.Now = FixedClock.Start;

        Assert.Equal("text/calendar", first.Content.Headers.ContentType!.MediaType);
        Assert.True(first.Headers.CacheControl!.Private);
        Assert.NotEmpty(file!);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(first.Headers.ETag, changed.Headers.ETag);
    }

    [Fact]
    public async Task Address_ReplacedOrRemoved_IsGoneWithoutAWord()
    {
        await using var own = new ClinicApp();
        using var tom = await own.SignedInAsync("tom");
        var first = await MakeAsync(tom);
        var second = await MakeAsync(tom);

        var page = await tom.GetAsync("/messages/feed");
        var old = await tom.Http.GetAsync(first, Token);
        var current = await tom.Http.GetAsync(second, Token);
        await tom.SubmitAsync(page, "form[action$='/feed/end']");
        var removed = await tom.Http.GetAsync(second, Token);
        var forged = await tom.Http.GetAsync($"/messages/feeds/{new string('A', 43)}.ics", Token);

        Assert.DoesNotContain("/messages/feeds/", page.Document.Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, current.StatusCode);
        foreach (var gone in new[] { old, removed, forged })
        {
            Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
            Assert.Equal("", await gone.Content.ReadAsStringAsync(Token));
        }

        await using var db = own.Open();
        Assert.False(await db.CalendarFeeds.AnyAsync(Token));
    }

    [Fact]
    public async Task Token_Stored_IsItsHashAlone()
    {
        await using var own = new ClinicApp();
        using var tom = await own.SignedInAsync("tom");
        var token = (await MakeAsync(tom)).Split('/')[^1][..43];

        await using var db = own.Open();
        var feed = await db.CalendarFeeds.SingleAsync(Token);

        Assert.Equal(SHA256.HashData(Encoding.UTF8.GetBytes(token)), feed.TokenHash);
        Assert.False(feed.ShowsNames);
    }

    [Fact]
    public async Task Names_SwitchedOn_AreFirstNamesOnly()
    {
        await using var own = new ClinicApp();
        using var tom = await own.SignedInAsync("tom");
        var address = await MakeAsync(tom);

        var on = await tom.FollowAsync(await tom.SubmitAsync(await tom.GetAsync("/messages/feed"), "form[action$='/names']"));
        var (_, named) = await GetAsync(own, address);
        await tom.SubmitAsync(on, "form[action$='/names']");
        var (_, initials) = await GetAsync(own, address);

        Assert.Contains(CalendarComponent.ReadAll(named!), visit => visit.Text("SUMMARY") == "Luc");
        Assert.DoesNotContain("Tremblay", Encoding.UTF8.GetString(named!), StringComparison.Ordinal);
        Assert.Contains(CalendarComponent.ReadAll(initials!), visit => visit.Text("SUMMARY") == "L. T.");
    }

    [Fact]
    public async Task Therapist_WhoHasLeft_HasNoFeed()
    {
        await using var own = new ClinicApp();
        using var tom = await own.SignedInAsync("tom");
        var address = await MakeAsync(tom);
        await using var db = own.Open();
        await db.Therapists.Where(row => row.Slug == "tom-adebayo").ExecuteUpdateAsync(row => row.SetProperty(found => found.IsActive, false), Token);

        Assert.Equal(HttpStatusCode.NotFound, (await tom.Http.GetAsync(address, Token)).StatusCode);
    }

    [Fact]
    public async Task Page_OfWhoTreatsNobody_IsClosed()
    {
        using var stranger = app.NewVisitor();
        using var desk = await app.SignedInAsync("desk");

        Assert.StartsWith("/accounts/sign-in", (await stranger.GetAsync("/messages/feed")).Location, StringComparison.Ordinal);
        Assert.Contains("403", (await desk.GetAsync("/messages/feed")).Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync("/messages/feeds/short.ics")).Status);
    }

    [Fact]
    public void Write_LongNamesAndOddSigns_AreFoldedAndEscaped()
    {
        var name = string.Concat(Enumerable.Repeat("Zoë; Łucja, 山田\\", 12));
        var file = CalendarFile.Write($"Clinic: {name}", [new FeedEntry("feed-1", Start, Start.AddHours(1), name, "Room; 1", 2, false, FixedClock.Start)]);

        var visit = Assert.Single(CalendarComponent.ReadAll(file));

        Assert.Equal((name, "Room; 1"), (visit.Text("SUMMARY"), visit.Text("LOCATION")));
        Assert.Equal(FixedClock.Start, visit.Moment("DTSTAMP"));
    }

    private static async Task<Guid> AddAsync(
        Clinic.Data.ClinicDbContext db, Clinic.Domain.Clients.Client client, DateTimeOffset start, AppointmentStatus status = AppointmentStatus.Booked,
        DateTimeOffset? cancelledAt = null, string therapist = "Tom")
    {
        var room = therapist == "Tom" ? "Room 2" : "Room 1";
        var appointment = new Appointment
        {
            ClientId = client.Id,
            ServiceId = (await db.ServiceAsync("massage-60")).Id,
            TherapistId = (await db.TherapistAsync(therapist)).Id,
            TreatmentRoomId = (await db.TreatmentRooms.SingleAsync(candidate => candidate.Name == room, Token)).Id,
            StartsAt = start,
            EndsAt = start.AddHours(1),
            BlockedFrom = start,
            BlockedUntil = start.AddHours(1),
            Channel = Channel.InPerson,
            Note = "Sore hip",
            BookedAt = FixedClock.Start.AddDays(-40),
            Status = status,
            DecideBy = status == AppointmentStatus.Requested ? start : null,
            Sequence = 3,
        };
        db.Appointments.Add(appointment);
        if (cancelledAt is { } at)
        {
            db.VisitChanges.Add(new VisitChange { AppointmentId = appointment.Id, Kind = VisitChangeKind.Cancelled, ChangedAt = at });
        }

        await db.SaveChangesAsync(Token);
        return appointment.Id.Value;
    }

    /// <summary>The path of a new address, as the page shows it once.</summary>
    private static async Task<string> MakeAsync(Visitor therapist)
    {
        var made = await therapist.SubmitAsync(await therapist.GetAsync("/messages/feed"), "form[action$='/messages/feed']");
        return new Uri(made.Document.QuerySelector("#address")!.GetAttribute("value")!).AbsolutePath;
    }

    private Task<(HttpResponseMessage Answer, byte[]? File)> GetAsync(string path, string? etag = null) => GetAsync(app, path, etag);

    private static async Task<(HttpResponseMessage Answer, byte[]? File)> GetAsync(ClinicApp clinic, string path, string? etag = null)
    {
        using var program = new HttpClient { BaseAddress = clinic.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (etag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        }

        var answer = await program.SendAsync(request, Token);
        return (answer, answer.StatusCode == HttpStatusCode.OK ? await answer.Content.ReadAsByteArrayAsync(Token) : null);
    }
}
