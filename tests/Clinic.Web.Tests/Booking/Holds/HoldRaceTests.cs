using Clinic.Domain.Clients;
using Clinic.Domain.Practice;
using Clinic.Testing;
using Clinic.Web.Features.Booking;
using Clinic.Web.Features.Booking.Attempts;
using Clinic.Web.Features.Booking.Holds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Booking.Holds;

public sealed class HoldRaceTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private const int Rounds = 60;

    /// <summary>
    /// Around the moment at which a hold ends, its owner confirms, a stranger keeps the time and another one books it, and what ended is
    /// cleared away: in any order, the time is sold once, and never both sold and kept.
    /// </summary>
    [Fact]
    public async Task Hold_EndsWhileItIsConfirmed_IsNeverBothSoldAndReleased()
    {
        var random = new Random(20261126);
        var hold = app.Services.GetRequiredService<HoldTime>();
        var book = app.Services.GetRequiredService<BookAppointment>();
        var clearing = app.Services.GetRequiredService<ClearingRound>();
        var outcomes = new HashSet<string>();
        // Tom's hours on Tuesdays, Wednesdays and Thursdays of some weeks, an hour apart.
        var starts = Enumerable.Range(0, Rounds)
            .Select(round => new DateTimeOffset(2026, 11, 24, 15, 0, 0, TimeSpan.Zero).AddDays((7 * (round / 15)) + (round / 5 % 3)).AddHours(new[] { 0, 1, 4, 5, 6 }[round % 5]));
        foreach (var (start, round) in starts.Select((start, round) => (start, round)))
        {
            app.Clock.Now = FixedClock.Start;
            var owner = (await hold.ExecuteAsync(Wish(start, "owner"), TestContext.Current.CancellationToken)).Value!.Token!;
            // The clock jumps from before the end to after it while all are under way.
            app.Clock.Now = FixedClock.Start.AddMinutes(10).AddTicks(-random.Next(1, 3));
            var tasks = new Func<Task<string>>[]
            {
                async () => (await book.ExecuteAsync(Request(start, $"owner{round}", owner), TestContext.Current.CancellationToken)).Value is null ? "" : "owner",
                async () => (await hold.ExecuteAsync(Wish(start, "stranger"), TestContext.Current.CancellationToken)).Value is null ? "" : "kept",
                async () => (await book.ExecuteAsync(Request(start, $"other{round}", null), TestContext.Current.CancellationToken)).Value is null ? "" : "other",
                async () =>
                {
                    await clearing.ExecuteAsync(TestContext.Current.CancellationToken);
                    return "";
                },
                () =>
                {
                    app.Clock.Now = FixedClock.Start.AddMinutes(10).AddTicks(random.Next(0, 3));
                    return Task.FromResult("");
                },
            };
            random.Shuffle(tasks);

            var won = (await Task.WhenAll(tasks.Select(task => Task.Run(task)))).Where(who => who.Length > 0).Order().ToList();

            outcomes.Add(string.Join('+', won));
            await using var db = app.Open();
            var now = app.Clock.Now;
            var sold = await db.Appointments.CountAsync(visit => visit.StartsAt == start, TestContext.Current.CancellationToken);
            var kept = await db.SlotHolds.CountAsync(one => one.StartsAt == start && one.ExpiresAt > now, TestContext.Current.CancellationToken);
            // Three want it: at least one gets it, and what is sold is not kept for anybody.
            Assert.Equal((1, true), (sold + kept, won.Count == 1));
            await db.SlotHolds.ExecuteDeleteAsync(TestContext.Current.CancellationToken);
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", outcomes));
        Assert.Contains("owner", outcomes);
    }

    private static HoldRequest Wish(DateTimeOffset start, string who) =>
        new("massage-30", Channel.InPerson, start, "tom-adebayo", null, SlotHolds.AskedFrom(who));

    private static BookingRequest Request(DateTimeOffset start, string who, string? hold) => new()
    {
        Key = BookingApi.NewKey(),
        Service = "massage-30",
        Therapist = "tom-adebayo",
        Start = start,
        Channel = Channel.InPerson,
        Name = new PersonName(who, null),
        Email = $"{who}@example.org",
        Phone = "204-555-0100",
        Consents = [],
        Hold = hold,
    };
}
