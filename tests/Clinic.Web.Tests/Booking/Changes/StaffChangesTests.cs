using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Booking;
using Clinic.Domain.Practice;
using Clinic.Testing;
using Clinic.Web.Features.Booking.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Booking.Changes;

/// <summary>What staff do to a visit: they may leave hours and grid, but never take a place that is taken, nor touch what they do not see.</summary>
public sealed class StaffChangesTests(ClinicApp app) : IClassFixture<ClinicApp>, IAsyncLifetime
{
    private static readonly Actor Desk = new(Guid.NewGuid(), "Robin Okafor", null, new HashSet<string> { Role.Desk });

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private MoveVisit Moving => app.Services.GetRequiredService<MoveVisit>();

    private CancelVisit Cancelling => app.Services.GetRequiredService<CancelVisit>();

    private UndoChange Undoing => app.Services.GetRequiredService<UndoChange>();

    private SetVisitStatus Noting => app.Services.GetRequiredService<SetVisitStatus>();

    public ValueTask InitializeAsync()
    {
        app.Clock.Now = FixedClock.Start;
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Move_OutsideTheHoursAndOffTheGridAndLonger_IsWhatStaffMay()
    {
        var visit = await GivenAsync(Day(1, 16));
        // A Sunday at 6:07 in the morning.
        var start = new DateTimeOffset(2026, 12, 6, 12, 7, 0, TimeSpan.Zero);

        var moved = await Moving.ExecuteAsync(new VisitMove(visit.Id, start) { Length = TimeSpan.FromMinutes(75) }, Desk, Token);

        Assert.Equal((start, start.AddMinutes(75), TimeSpan.FromHours(-6)), (moved.Value!.Start, moved.Value.End, moved.Value.Start.Offset));
        await using var db = app.Open();
        var change = await db.VisitChanges.SingleAsync(candidate => candidate.Id == moved.Value.Change, Token);
        Assert.Equal((Desk.UserId, visit.StartsAt, visit.EndsAt), (change.ChangedBy, change.FromStartsAt, change.FromEndsAt));
    }

    [Fact]
    public async Task Move_OntoABusyTherapist_IsTakenAndOffersThreeOthers()
    {
        var visit = await GivenAsync(Day(2, 16));
        var other = await GivenAsync(Day(2, 18), room: "Room 2");

        var refused = await Moving.ExecuteAsync(new VisitMove(visit.Id, other.StartsAt.AddMinutes(-60)), Desk, Token);

        // 15 minutes are kept free after the visit, so a whole hour before the other one is too near.
        Assert.Equal(3, Assert.IsType<SlotTaken>(refused.Refusal).Alternatives.Count);
        Assert.Equal(visit.StartsAt, (await ReadAsync(visit)).StartsAt);
    }

    [Fact]
    public async Task Move_OntoABusyRoom_TakesAnotherOneUnlessItMustBeThat()
    {
        var visit = await GivenAsync(Day(3, 14), "Ines", "Room 1");
        var other = await GivenAsync(Day(3, 18), "Tom", "Room 1");
        var room = other.TreatmentRoomId!.Value;

        var refused = await Moving.ExecuteAsync(new VisitMove(visit.Id, other.StartsAt) { Room = room }, Desk, Token);
        var moved = await Moving.ExecuteAsync(new VisitMove(visit.Id, other.StartsAt), Desk, Token);

        Assert.IsType<SlotTaken>(refused.Refusal);
        Assert.NotNull(moved.Value);
        Assert.NotEqual(room, (await ReadAsync(visit)).TreatmentRoomId);
    }

    [Fact]
    public async Task Move_OntoATimeThatIsHeld_IsTakenUntilTheHoldEnds()
    {
        var visit = await GivenAsync(Day(4, 14), "Hanna");
        var start = Day(4, 20);
        await using (var db = app.Open())
        {
            db.SlotHolds.Add(new SlotHold
            {
                TokenHash = Guid.NewGuid().ToByteArray(),
                ServiceId = visit.ServiceId,
                TherapistId = visit.TherapistId,
                StartsAt = start,
                EndsAt = start.AddHours(1),
                BlockedFrom = start,
                BlockedUntil = start.AddHours(1),
                ExpiresAt = app.Clock.Now.AddMinutes(10),
            });
            await db.SaveChangesAsync(Token);
        }

        var held = await Moving.ExecuteAsync(new VisitMove(visit.Id, start), Desk, Token);
        app.Clock.Now += TimeSpan.FromMinutes(10);
        var moved = await Moving.ExecuteAsync(new VisitMove(visit.Id, start), Desk, Token);

        Assert.IsType<SlotTaken>(held.Refusal);
        Assert.NotNull(moved.Value);
    }

    [Fact]
    public async Task Move_ToAnotherTherapist_IsTheDesksAndTheOwners()
    {
        var visit = await GivenAsync(Day(7, 16));
        var ines = await ActorAsync("Ines", Role.Therapist);

        var byHerself = await Moving.ExecuteAsync(new VisitMove(visit.Id, visit.StartsAt) { Therapist = "hanna-friesen" }, ines, Token);
        var byDesk = await Moving.ExecuteAsync(new VisitMove(visit.Id, visit.StartsAt) { Therapist = "hanna-friesen" }, Desk, Token);
        var unknown = await Moving.ExecuteAsync(new VisitMove(visit.Id, visit.StartsAt) { Therapist = "nobody" }, Desk, Token);

        Assert.IsType<UnknownTherapist>(byHerself.Refusal);
        Assert.IsType<UnknownTherapist>(unknown.Refusal);
        Assert.NotNull(byDesk.Value);
        Assert.Equal(1, (await ReadAsync(visit)).Sequence);
    }

    [Fact]
    public async Task Move_ToAnotherRoomOnly_IsNoNewsToACalendar()
    {
        var visit = await GivenAsync(Day(8, 14));
        Id<TreatmentRoom> room;
        await using (var db = app.Open())
        {
            room = await db.TreatmentRooms.Where(candidate => candidate.Name == "Room 2").Select(candidate => candidate.Id).SingleAsync(Token);
        }

        var moved = await Moving.ExecuteAsync(new VisitMove(visit.Id, visit.StartsAt) { Room = room }, Desk, Token);
        var unknown = await Moving.ExecuteAsync(new VisitMove(visit.Id, visit.StartsAt) { Room = Given.Unknown<TreatmentRoom>() }, Desk, Token);

        Assert.NotNull(moved.Value);
        Assert.IsType<UnknownRoom>(unknown.Refusal);
        var now = await ReadAsync(visit);
        Assert.Equal((room, 0), (now.TreatmentRoomId, now.Sequence));
        await using var read = app.Open();
        Assert.False(await read.OutboxMessages.AnyAsync(message => message.AppointmentId == visit.Id, Token));
    }

    [Theory]
    [InlineData(4, 0)]
    [InlineData(12 * 60, 0)]
    [InlineData(60, -2)]
    [InlineData(60, 900)]
    [InlineData(60, 2_900_000)]
    public async Task Move_OutOfReach_IsNotOffered(int minutes, int days)
    {
        var visit = await GivenAsync(new DateTimeOffset(2027, 1, 4, 16, 0, 0, TimeSpan.Zero).AddMinutes(Random.Shared.Next(100_000)), room: null);

        var refused = await Moving.ExecuteAsync(
            new VisitMove(visit.Id, FixedClock.Start.AddDays(days)) { Length = TimeSpan.FromMinutes(minutes) }, Desk, Token);

        Assert.IsType<NotOffered>(refused.Refusal);
    }

    [Fact]
    public async Task Visit_OfAColleague_IsNotThereForATherapist()
    {
        var visit = await GivenAsync(Day(9, 14));
        var tom = await ActorAsync("Tom", Role.Therapist);
        var moved = await Moving.ExecuteAsync(new VisitMove(visit.Id, visit.StartsAt.AddHours(3)), Desk, Token);
        var before = await ReadAsync(visit);

        var refusals = new[]
        {
            (await Moving.ExecuteAsync(new VisitMove(visit.Id, Day(9, 20)), tom, Token)).Refusal,
            (await Cancelling.ExecuteAsync(visit.Id, null, tom, Token)).Refusal,
            (await Undoing.ExecuteAsync(moved.Value!.Change, tom, Token)).Refusal,
            (await Noting.ExecuteAsync(visit.Id, AppointmentStatus.Arrived, tom, Token)).Refusal,
            (await Moving.ExecuteAsync(new VisitMove(Given.Unknown<Appointment>(), Day(9, 20)), Desk, Token)).Refusal,
            (await Undoing.ExecuteAsync(Guid.NewGuid(), Desk, Token)).Refusal,
        };

        Assert.All(refusals, refusal => Assert.IsType<AppointmentNotThere>(refusal));
        Assert.Equal((before.StartsAt, before.Status), ((await ReadAsync(visit)).StartsAt, (await ReadAsync(visit)).Status));
    }

    [Fact]
    public async Task Cancel_ByStaffNearTheVisit_IsLateAndCanBeUndoneThatDay()
    {
        var visit = await GivenAsync(Day(10, 14));
        app.Clock.Now = visit.StartsAt.AddHours(-2);

        var cancelled = await Cancelling.ExecuteAsync(visit.Id, "She called: flat tyre", Desk, Token);
        app.Clock.Now = visit.StartsAt.AddHours(1);
        var undone = await Undoing.ExecuteAsync(cancelled.Value!.Change, Desk, Token);
        app.Clock.Now = visit.StartsAt.AddDays(1);
        var past = await Cancelling.ExecuteAsync(visit.Id, null, Desk, Token);

        Assert.Equal(AppointmentStatus.Booked, undone.Value!.Status);
        Assert.IsType<VisitOver>(past.Refusal);
        await using var db = app.Open();
        var change = await db.VisitChanges.SingleAsync(candidate => candidate.Id == cancelled.Value.Change, Token);
        Assert.Equal((true, "She called: flat tyre"), (change.IsLate, change.Reason));
    }

    [Fact]
    public async Task Undo_ByStaff_EndsWithTheDayAndTheMinutes()
    {
        var visit = await GivenAsync(Day(11, 16));
        var moved = await Moving.ExecuteAsync(new VisitMove(visit.Id, visit.StartsAt.AddHours(2)), Desk, Token);

        app.Clock.Now += TimeSpan.FromMinutes(4);
        var late = await Undoing.ExecuteAsync(moved.Value!.Change, Desk, Token);
        app.Clock.Now = Day(11, 15);
        var thatDay = await Undoing.ExecuteAsync(moved.Value.Change, Desk, Token);

        Assert.IsType<UndoOver>(late.Refusal);
        Assert.Equal(visit.StartsAt, thatDay.Value!.Start);
    }

    [Fact]
    public async Task Status_GoesTheSensibleWaysFromTheDayOn()
    {
        var visit = await GivenAsync(Day(14, 16));
        Task<Outcome<ChangedVisit>> To(AppointmentStatus status) => Noting.ExecuteAsync(visit.Id, status, Desk, Token);

        Assert.IsType<StatusNotPossible>((await To(AppointmentStatus.Arrived)).Refusal);
        app.Clock.Now = visit.StartsAt.AddMinutes(-10);
        Assert.IsType<StatusNotPossible>((await To(AppointmentStatus.NoShow)).Refusal);
        Assert.Equal(AppointmentStatus.Arrived, (await To(AppointmentStatus.Arrived)).Value!.Status);
        Assert.IsType<StatusNotPossible>((await To(AppointmentStatus.NoShow)).Refusal);
        Assert.Equal(AppointmentStatus.Done, (await To(AppointmentStatus.Done)).Value!.Status);
        Assert.IsType<StatusNotPossible>((await To(AppointmentStatus.Arrived)).Refusal);
        Assert.IsType<StatusNotPossible>((await To(AppointmentStatus.Cancelled)).Refusal);
        Assert.Equal(AppointmentStatus.Booked, (await To(AppointmentStatus.Booked)).Value!.Status);
        app.Clock.Now = visit.StartsAt.AddMinutes(20);
        var noShow = (await To(AppointmentStatus.NoShow)).Value!;
        Assert.Equal(noShow, (await To(AppointmentStatus.NoShow)).Value);
        Assert.Equal(AppointmentStatus.Booked, (await Undoing.ExecuteAsync(noShow.Change, Desk, Token)).Value!.Status);

        await using var db = app.Open();
        // Nothing of it counts in the end, and no calendar heard of it.
        Assert.False(await db.VisitChanges.AnyAsync(change => change.AppointmentId == visit.Id && change.UndoneAt == null, Token));
        Assert.Equal(0, (await ReadAsync(visit)).Sequence);
    }

    [Fact]
    public async Task Visit_ThatIsCharted_StaysWhereItIs()
    {
        var visit = await GivenAsync(Day(15, 16));
        await using (var db = app.Open())
        {
            await db.VisitAsync(visit);
        }

        app.Clock.Now = visit.StartsAt.AddMinutes(5);

        Assert.IsType<VisitOver>((await Moving.ExecuteAsync(new VisitMove(visit.Id, visit.StartsAt.AddHours(2)), Desk, Token)).Refusal);
        Assert.IsType<VisitOver>((await Cancelling.ExecuteAsync(visit.Id, null, Desk, Token)).Refusal);
        Assert.IsType<StatusNotPossible>((await Noting.ExecuteAsync(visit.Id, AppointmentStatus.NoShow, Desk, Token)).Refusal);
    }

    /// <summary>The table would refuse it: a request that ran out blocks there until somebody ends it, and that is done first.</summary>
    [Fact]
    public async Task Move_OntoARequestThatRanOut_EndsItAndTakesItsTime()
    {
        var visit = await GivenAsync(Day(16, 14));
        var asked = await GivenAsync(Day(16, 20), room: "Room 2");
        await using (var db = app.Open())
        {
            await db.Appointments.Where(candidate => candidate.Id == asked.Id).ExecuteUpdateAsync(
                row => row.SetProperty(a => a.Status, AppointmentStatus.Requested).SetProperty(a => a.DecideBy, app.Clock.Now.AddHours(-1)), Token);
        }

        var moved = await Moving.ExecuteAsync(new VisitMove(visit.Id, asked.StartsAt), Desk, Token);

        Assert.Null(moved.Refusal);
        Assert.Equal(asked.StartsAt, (await ReadAsync(visit)).StartsAt);
        Assert.Equal(AppointmentStatus.Expired, (await ReadAsync(asked)).Status);
    }

    /// <summary>A day of December at an hour of UTC; Winnipeg is six hours behind.</summary>
    private static DateTimeOffset Day(int day, int hour) => new(2026, 12, day, hour, 0, 0, TimeSpan.Zero);

    private async Task<Appointment> GivenAsync(DateTimeOffset start, string therapist = "Ines", string? room = "Room 1")
    {
        await using var db = app.Open();
        return await db.AppointmentAsync(therapist: therapist, room: room ?? "Room 1", start: start);
    }

    private async Task<Actor> ActorAsync(string firstName, string role)
    {
        await using var db = app.Open();
        return new Actor(Guid.NewGuid(), firstName, (await db.TherapistAsync(firstName)).Id, new HashSet<string> { role });
    }

    private async Task<Appointment> ReadAsync(Appointment visit)
    {
        await using var db = app.Open();
        return await db.Appointments.AsNoTracking().SingleAsync(candidate => candidate.Id == visit.Id, Token);
    }
}
