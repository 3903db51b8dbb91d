using System.Text;
using System.Text.Json;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Booking;
using Clinic.Testing;
using Clinic.Testing.Messages;
using Clinic.Web.Features.Booking.Changes;
using Clinic.Web.Tests.Verbs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Messages;

/// <summary>What a client hears of a visit that is moved, cancelled or neither after all, over real SMTP.</summary>
public sealed class ChangeMailTests(RealMailedClinicApp app) : IClassFixture<RealMailedClinicApp>, IAsyncLifetime
{
    private static readonly Actor Desk = new(Guid.NewGuid(), "Robin Okafor", null, new HashSet<string> { Role.Desk });
    private static readonly TimeSpan Undo = TimeSpan.FromMinutes(3);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private MoveVisit Moving => app.Services.GetRequiredService<MoveVisit>();

    private CancelVisit Cancelling => app.Services.GetRequiredService<CancelVisit>();

    private UndoChange Undoing => app.Services.GetRequiredService<UndoChange>();

    public async ValueTask InitializeAsync()
    {
        app.Clock.Now = FixedClock.Start;
        app.Peer.Troubles.Clear();
        await app.Database.OwnerAsync("delete from outbox_messages");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Booking_IsConfirmedWhenItCannotBeUndoneAnyMore()
    {
        await app.BookAsync("wait@mail.example", "2026-12-01");

        await LaterAsync(Undo - TimeSpan.FromSeconds(1));
        var before = app.Peer.To("wait@mail.example").Count;
        await LaterAsync(TimeSpan.FromSeconds(1));

        Assert.Equal((0, 1), (before, app.Peer.To("wait@mail.example").Count));
    }

    [Fact]
    public async Task Move_ByTheClient_IsToldWithTheSameEntryAndAHigherSequence()
    {
        var (id, start) = await ConfirmedAsync("moved@mail.example", "2026-12-02");

        var moved = await Moving.ExecuteAsync(new VisitMove(id, start.AddDays(14)), by: null, Token);
        await LaterAsync(Undo);

        Assert.NotNull(moved.Value);
        var mails = app.Peer.To("moved@mail.example");
        Assert.Equal(["Booked: Wednesday 2 December, 8:30 am", "Changed: Wednesday 16 December, 8:30 am"], mails.Select(mail => mail.Content.Header("Subject")));
        Assert.Contains("Your visit is changed. This is how it stands now.", mails[1].Text, StringComparison.Ordinal);
        Assert.Contains("Move or cancel it with this link until Tuesday 15 December, 8:30 am.", mails[1].Html, StringComparison.Ordinal);
        var (first, second) = (Entry(mails[0]), Entry(mails[1]));
        Assert.Equal((first.Event.Text("UID"), "0", "1"), (second.Event.Text("UID"), first.Event.Text("SEQUENCE"), second.Event.Text("SEQUENCE")));
        Assert.Equal(("PUBLISH", "CONFIRMED", start.AddDays(14).ToUniversalTime()), (second.Calendar.Text("METHOD"), second.Event.Text("STATUS"), second.Event.Moment("DTSTART")));
        Assert.Contains("method=PUBLISH", mails[1].Content.Find("text/calendar")!.Header("Content-Type")!, StringComparison.Ordinal);
        Assert.Equal(mails[0].PathOf("/visit/"), mails[1].PathOf("/visit/"));
        Assert.NotEqual(mails[0].MessageId, mails[1].MessageId);
    }

    [Fact]
    public async Task Cancellation_TakesTheEntryOutOfTheCalendar()
    {
        var (id, _) = await ConfirmedAsync("gone@mail.example", "2026-12-03");

        await Cancelling.ExecuteAsync(id, "I am ill: my back", by: null, Token);
        await LaterAsync(Undo);

        var mail = app.Peer.To("gone@mail.example")[^1];
        Assert.Equal("Cancelled: Thursday 3 December, 9:00 am".Split(':')[0], mail.Content.Header("Subject")!.Split(':')[0]);
        Assert.Contains("Your visit is cancelled, as you asked.", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("my back", mail.Text + mail.Html, StringComparison.Ordinal);
        Assert.Contains("method=CANCEL", mail.Content.Find("text/calendar")!.Header("Content-Type")!, StringComparison.Ordinal);
        var (calendar, entry) = Entry(mail);
        Assert.Equal(("CANCEL", "CANCELLED", "1", id.ToString()), (calendar.Text("METHOD"), entry.Text("STATUS"), entry.Text("SEQUENCE"), entry.Text("UID")));
    }

    [Fact]
    public async Task Staff_WhoMoveOrCancel_AreSaidToHaveDoneIt()
    {
        var (id, start) = await ConfirmedAsync("staff@mail.example", "2026-12-04");

        await Moving.ExecuteAsync(new VisitMove(id, start.AddHours(2)), Desk, Token);
        await LaterAsync(Undo);
        await Cancelling.ExecuteAsync(id, "Therapist is ill", Desk, Token);
        await LaterAsync(Undo);

        var mails = app.Peer.To("staff@mail.example");
        Assert.Contains("We changed your visit.", mails[1].Text, StringComparison.Ordinal);
        Assert.Contains("We cancelled your visit.", mails[2].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Therapist is ill", mails[2].Text, StringComparison.Ordinal);
        Assert.Equal(["0", "1", "2"], mails.Select(mail => Entry(mail).Event.Text("SEQUENCE")));
    }

    [Fact]
    public async Task Change_ThatIsUndoneInTime_IsNeverToldOf()
    {
        var (id, start) = await ConfirmedAsync("undone@mail.example", "2026-12-07");

        var moved = await Moving.ExecuteAsync(new VisitMove(id, start.AddDays(21)), by: null, Token);
        await LaterAsync(TimeSpan.FromMinutes(1));
        await Undoing.ExecuteAsync(moved.Value!.Change, by: null, Token);
        var cancelled = await Cancelling.ExecuteAsync(id, null, by: null, Token);
        await LaterAsync(TimeSpan.FromMinutes(2));
        await Undoing.ExecuteAsync(cancelled.Value!.Change, by: null, Token);
        await LaterAsync(TimeSpan.FromHours(1));

        Assert.Single(app.Peer.To("undone@mail.example"));
        Assert.Equal(start, (await ReadAsync(id)).StartsAt);
    }

    [Fact]
    public async Task Booking_ThatIsUndoneInTime_IsNeverConfirmed()
    {
        var booked = await app.BookAsync("never@mail.example", "2026-12-08");
        var id = new Id<Appointment>(booked.GetProperty("id").GetGuid());
        await using var db = app.Open();
        var change = await db.VisitChanges.SingleAsync(candidate => candidate.AppointmentId == id, Token);

        await Undoing.ExecuteAsync(change.Id, by: null, Token);
        await LaterAsync(TimeSpan.FromHours(1));

        Assert.Empty(app.Peer.To("never@mail.example"));
        Assert.False(await db.OutboxMessages.AnyAsync(message => message.AppointmentId == id, Token));
    }

    /// <summary>What is undone late was told of already, so it is put right.</summary>
    [Fact]
    public async Task Cancellation_ThatStaffUndoAfterItWasTold_IsPutRight()
    {
        var (id, start) = await ConfirmedAsync("again@mail.example", "2026-12-09", nth: 6);
        app.Clock.Now = start.AddHours(-3);
        var cancelled = await Cancelling.ExecuteAsync(id, null, Desk, Token);
        await LaterAsync(Undo);

        await Undoing.ExecuteAsync(cancelled.Value!.Change, Desk, Token);
        await LaterAsync(Undo);

        var mail = app.Peer.To("again@mail.example")[^1];
        Assert.StartsWith("Booked again: ", mail.Content.Header("Subject"), StringComparison.Ordinal);
        Assert.Contains("To move or cancel it now, please call 204-555-0142.", mail.Text, StringComparison.Ordinal);
        var (calendar, entry) = Entry(mail);
        Assert.Equal(("PUBLISH", "CONFIRMED", "2"), (calendar.Text("METHOD"), entry.Text("STATUS"), entry.Text("SEQUENCE")));
    }

    [Fact]
    public async Task Changes_InARow_AreToldOnceAndInTheEnd()
    {
        var booked = await app.BookAsync("row@mail.example", "2026-12-10");
        var (id, start) = (new Id<Appointment>(booked.GetProperty("id").GetGuid()), booked.GetProperty("start").GetDateTimeOffset().ToUniversalTime());

        await Moving.ExecuteAsync(new VisitMove(id, start.AddDays(7)), by: null, Token);
        await LaterAsync(TimeSpan.FromMinutes(2));
        var second = await Moving.ExecuteAsync(new VisitMove(id, start.AddDays(7).AddHours(1)), by: null, Token);
        // The confirmation is due by itself now, but what it would say may still be undone.
        await LaterAsync(TimeSpan.FromMinutes(2));
        var meanwhile = app.Peer.To("row@mail.example").Count;
        await Undoing.ExecuteAsync(second.Value!.Change, by: null, Token);
        await LaterAsync(TimeSpan.FromHours(1));

        Assert.Equal(0, meanwhile);
        var mail = Assert.Single(app.Peer.To("row@mail.example"));
        Assert.StartsWith("Booked: Thursday 17 December", mail.Content.Header("Subject"), StringComparison.Ordinal);
        Assert.Equal(start.AddDays(7).ToUniversalTime(), Entry(mail).Event.Moment("DTSTART"));
    }

    [Fact]
    public async Task Server_DownForAWhile_GetsTheNewestStateOnce()
    {
        var (id, start) = await ConfirmedAsync("later@mail.example", "2026-12-11");
        app.Peer.Troubles["later@mail.example"] = SmtpTrouble.RefusesForNow;

        await Moving.ExecuteAsync(new VisitMove(id, start.AddHours(2)), Desk, Token);
        await LaterAsync(Undo);
        await Cancelling.ExecuteAsync(id, null, Desk, Token);
        await LaterAsync(Undo);
        app.Peer.Troubles.Clear();
        await LaterAsync(TimeSpan.FromHours(2));
        await LaterAsync(TimeSpan.FromHours(2));

        var mails = app.Peer.To("later@mail.example");
        Assert.Equal(["Booked", "Cancelled"], mails.Select(mail => mail.Content.Header("Subject")!.Split(':')[0]));
        await using var db = app.Open();
        Assert.False(await db.OutboxMessages.AnyAsync(message => message.AppointmentId == id && message.SentAt == null, Token));
    }

    [Fact]
    public async Task Visit_ThatMoved_IsRemindedOfAtItsNewTime()
    {
        var (id, start) = await ConfirmedAsync("remind@mail.example", "2026-12-14", consents: ["reminders"]);
        app.Clock.Now = start.AddHours(-48);
        await app.SendMailAsync();

        await Moving.ExecuteAsync(new VisitMove(id, start.AddDays(7)), by: null, Token);
        await LaterAsync(Undo);
        app.Clock.Now = start.AddHours(-3);
        await app.SendMailAsync();
        app.Clock.Now = start.AddDays(7).AddHours(-48);
        await app.SendMailAsync();
        await app.SendMailAsync();

        Assert.Equal(
            ["Booked: Monday 14 December, 8:00 am", "Reminder: Monday 14 December, 8:00 am", "Changed: Monday 21 December, 8:00 am", "Reminder: Monday 21 December, 8:00 am"],
            app.Peer.To("remind@mail.example").Select(mail => mail.Content.Header("Subject")));
    }

    [Fact]
    public async Task Video_NamesTheTherapistsRoom()
    {
        await app.Database.OwnerAsync("update therapists set meeting_link = 'https://meet.example.org/' || slug || '?room=1,2'");
        var booked = await app.BookAsync("video@mail.example", "2026-12-15");
        await app.Database.OwnerAsync($"update appointments set channel = 'video' where id = '{booked.GetProperty("id").GetString()}'");

        await LaterAsync(Undo);
        await app.Database.OwnerAsync("update therapists set meeting_link = null");

        var mail = Assert.Single(app.Peer.To("video@mail.example"));
        var link = $"https://meet.example.org/{booked.GetProperty("therapist").GetString()}?room=1,2";
        Assert.Contains($"By video: {link}", mail.Text, StringComparison.Ordinal);
        var (_, entry) = Entry(mail);
        Assert.Equal((link, link), (entry.Text("LOCATION"), entry.Text("URL")));
    }

    private static (CalendarComponent Calendar, CalendarComponent Event) Entry(ReceivedMail mail) =>
        CalendarComponent.ReadOne(Encoding.UTF8.GetBytes(mail.Calendar));

    private async Task LaterAsync(TimeSpan wait)
    {
        app.Clock.Now += wait;
        await app.SendMailAsync();
    }

    /// <summary>A visit of which the client has heard.</summary>
    private async Task<(Id<Appointment> Id, DateTimeOffset Start)> ConfirmedAsync(string email, string day, string[]? consents = null, int nth = 0)
    {
        JsonElement booked = default;
        for (var at = 0; at <= nth; at++)
        {
            booked = await app.BookAsync(at == nth ? email : $"before{at}@mail.example", day, consents: consents);
        }

        await LaterAsync(Undo);
        return (new Id<Appointment>(booked.GetProperty("id").GetGuid()), booked.GetProperty("start").GetDateTimeOffset().ToUniversalTime());
    }

    private async Task<Appointment> ReadAsync(Id<Appointment> id)
    {
        await using var db = app.Open();
        return await db.Appointments.AsNoTracking().SingleAsync(visit => visit.Id == id, Token);
    }
}
