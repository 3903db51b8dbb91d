using System.IO.Compression;
using System.Net;
using System.Text;
using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Domain.Practice;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Booking.Desk;

public sealed class CalendarTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private const int MostBytes = 12_000;

    [Theory]
    [InlineData("/booking/calendar")]
    [InlineData("/booking/calendar?view=week&by=room")]
    [InlineData("/booking/calendar/events?from=2026-11-30&days=7")]
    [InlineData("/booking/calendar/live")]
    [InlineData("/booking/on-behalf")]
    [InlineData("/booking/appointments/01935d5e-0000-7000-8000-000000000000")]
    [InlineData("/clients/search?q=nora")]
    public async Task Page_Stranger_IsSentToSignIn(string path)
    {
        using var visitor = app.NewVisitor();

        Assert.StartsWith("/accounts/sign-in", (await visitor.GetAsync(path)).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_TherapistDeskAndOwner_SeeWhatTheMatrixSays()
    {
        await using var db = app.Open();
        var hers = await db.AppointmentAsync(start: Monday(16));
        var his = await db.AppointmentAsync(await db.ClientAsync("Luc"), "Tom", "Room 2", Monday(16));

        var tom = await EventsAsync("tom");
        var desk = await EventsAsync("desk");
        var owner = await EventsAsync("hanna");

        Assert.Contains(his.Id.ToString(), tom, StringComparison.Ordinal);
        Assert.Contains("Luc Tremblay", tom, StringComparison.Ordinal);
        Assert.Contains("\"busy\"", tom, StringComparison.Ordinal);
        Assert.DoesNotContain(hers.Id.ToString(), tom, StringComparison.Ordinal);
        Assert.DoesNotContain("Nora", tom, StringComparison.Ordinal);
        Assert.All(new[] { desk, owner }, all =>
        {
            Assert.Contains("Nora Kaminski", all, StringComparison.Ordinal);
            Assert.Contains("Luc Tremblay", all, StringComparison.Ordinal);
            Assert.DoesNotContain("\"busy\"", all, StringComparison.Ordinal);
            Assert.Contains("\"2026-11-30T10:00\"", all, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Events_AwayClosedAndOffHours_StandBehindTheVisits()
    {
        await using var db = app.Open();
        var tom = await db.TherapistAsync("Tom");
        db.TimeOff.Add(new TimeOff { TherapistId = tom.Id, StartsAt = new(2026, 12, 22, 15, 0, 0, TimeSpan.Zero), EndsAt = new(2026, 12, 22, 17, 0, 0, TimeSpan.Zero), Reason = "Dentist" });
        db.ClinicClosures.Add(new ClinicClosure { FirstDay = new(2026, 12, 25), LastDay = new(2026, 12, 26), Reason = "Christmas" });
        db.HoursExceptions.Add(new HoursException(tom.Id, new(2026, 12, 24), null, null));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        var desk = await StretchesAsync("desk", tom.Id.Value);
        var ines = await StretchesAsync("ines", tom.Id.Value);

        Assert.Contains(("away", "2026-12-22T09:00", "2026-12-22T11:00", "Dentist"), desk);
        Assert.Contains(("away", "2026-12-22T09:00", "2026-12-22T11:00", "Away"), ines);
        Assert.Contains(("closed", "2026-12-25T00:00", "2026-12-26T00:00", "Christmas"), desk);
        Assert.Contains(("off", "2026-12-24T00:00", "2026-12-25T00:00", null), desk);
        Assert.Contains(("off", "2026-12-22T12:00", "2026-12-22T13:00", null), desk);
    }

    [Fact]
    public async Task Events_TimeThatSomebodyIsBooking_ShowsAsHeld()
    {
        await using var db = app.Open();
        var ines = await db.TherapistAsync("Ines");
        var start = new DateTimeOffset(2027, 1, 4, 16, 0, 0, TimeSpan.Zero);
        db.SlotHolds.Add(new SlotHold
        {
            TokenHash = [1, 2, 3],
            ServiceId = (await db.ServiceAsync("massage-60")).Id,
            TherapistId = ines.Id,
            StartsAt = start,
            EndsAt = start.AddHours(1),
            BlockedFrom = start,
            BlockedUntil = start.AddHours(1),
            ExpiresAt = FixedClock.Start.AddMinutes(5),
        });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        using var desk = await app.SignedInAsync("desk");

        var answer = await desk.Http.ReadAsync("/booking/calendar/events?from=2027-01-04&days=1");

        Assert.Equal("hold", Assert.Single(answer.Json.GetProperty("visits").EnumerateArray()).GetProperty("kind").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("?from=2026-11-30")]
    [InlineData("?from=2026-11-30&days=0")]
    [InlineData("?from=2026-11-30&days=32")]
    [InlineData("?from=2026-11-30&days=many")]
    [InlineData("?from=tomorrow&days=1")]
    [InlineData("?from=0001-01-01&days=1")]
    [InlineData("?from=9999-12-31&days=1")]
    public async Task Events_BadQuestion_IsRefused(string query)
    {
        using var desk = await app.SignedInAsync("desk");

        Assert.Equal(400, (await desk.Http.ReadAsync($"/booking/calendar/events{query}")).Status);
    }

    [Theory]
    [InlineData("?day=garbage&view=month&by=moon")]
    [InlineData("?day=9999-12-31&view=week")]
    public async Task Page_AddressThatIsNone_ShowsToday(string query)
    {
        using var desk = await app.SignedInAsync("desk");

        var page = await desk.GetAsync($"/booking/calendar{query}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("20 November", page.Text("table"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_WithoutScript_IsATableOfColumnsAndDays()
    {
        await using var db = app.Open();
        await db.AppointmentAsync(start: new DateTimeOffset(2026, 12, 15, 16, 0, 0, TimeSpan.Zero));
        var call = await db.AppointmentAsync(await db.ClientAsync("Luc"), "Hanna", "Room 2", new DateTimeOffset(2026, 12, 15, 18, 0, 0, TimeSpan.Zero));
        await db.Appointments.Where(visit => visit.Id == call.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(visit => visit.Channel, Channel.Phone).SetProperty(visit => visit.TreatmentRoomId, (Id<TreatmentRoom>?)null), TestContext.Current.CancellationToken);
        using var desk = await app.SignedInAsync("desk");
        using var tom = await app.SignedInAsync("tom");

        var week = await desk.GetAsync("/booking/calendar?day=2026-12-17&view=week");
        var rooms = await desk.GetAsync("/booking/calendar?day=2026-12-15&by=room");
        var his = await tom.GetAsync("/booking/calendar?day=2026-12-15");

        Assert.Equal(["Day", "Ines Moreau", "Tom Adebayo", "Hanna Friesen"], week.Texts("thead th"));
        Assert.Equal(7, week.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("10:00 am Nora Kaminski, Massage, 60 minutes", week.Texts("tbody p"));
        Assert.Equal(["Day", "Room 1", "Room 2", "No room"], rooms.Texts("thead th"));
        Assert.Equal("10:00 am Nora Kaminski, Massage, 60 minutes", Assert.Single(rooms.Texts("tbody td:nth-child(2) p")));
        Assert.StartsWith("12:00 pm Luc Tremblay", Assert.Single(rooms.Texts("tbody td:nth-child(4) p")), StringComparison.Ordinal);
        Assert.Equal("10:00 am Busy", Assert.Single(his.Texts("tbody td:nth-child(2) p")));
    }

    [Fact]
    public async Task Page_FullWeek_IsLight()
    {
        await using var db = app.Open();
        await FillWeekAsync(db);
        using var desk = await app.SignedInAsync("desk");

        var body = await desk.Http.GetStringAsync("/booking/calendar?day=2027-02-01&view=week", TestContext.Current.CancellationToken);

        Assert.True(body.Split("Nora").Length > 370, $"{body.Split("Nora").Length - 1} visits");
        Assert.InRange(Compressed(body), 1, MostBytes);
    }

    [Fact]
    public async Task Page_Calendar_AloneMayUseTheCalendarsTrustedTypes()
    {
        using var desk = await app.SignedInAsync("desk");

        Assert.Contains("trusted-types clinic svelte-trusted-html", await PolicyAsync("/booking/calendar"), StringComparison.Ordinal);
        Assert.EndsWith("trusted-types clinic", await PolicyAsync("/booking/appointments"), StringComparison.Ordinal);

        async Task<string> PolicyAsync(string path)
        {
            using var answer = await desk.Http.GetAsync(path, TestContext.Current.CancellationToken);
            return string.Join(' ', answer.Headers.GetValues("Content-Security-Policy"));
        }
    }

    private static DateTimeOffset Monday(int hour) => new(2026, 11, 30, hour, 0, 0, TimeSpan.Zero);

    private static int Compressed(string body)
    {
        using var file = new MemoryStream();
        using (var brotli = new BrotliStream(file, CompressionLevel.Optimal, leaveOpen: true))
        {
            brotli.Write(Encoding.UTF8.GetBytes(body));
        }

        return (int)file.Length;
    }

    /// <summary>Every therapist has a visit every half hour of nine hours, on seven days.</summary>
    private static async Task FillWeekAsync(ClinicDbContext db)
    {
        var service = await db.ServiceAsync("massage-30");
        var nora = await db.ClientAsync("Nora");
        foreach (var therapist in await db.Therapists.ToListAsync(TestContext.Current.CancellationToken))
        {
            db.Appointments.AddRange(
                from day in Enumerable.Range(0, 7)
                from half in Enumerable.Range(0, 18)
                let start = new DateTimeOffset(2027, 2, 1, 14, 0, 0, TimeSpan.Zero).AddDays(day).AddMinutes(half * 30)
                select new Appointment
                {
                    ClientId = nora.Id,
                    ServiceId = service.Id,
                    TherapistId = therapist.Id,
                    StartsAt = start,
                    EndsAt = start.AddMinutes(30),
                    BlockedFrom = start,
                    BlockedUntil = start.AddMinutes(30),
                    Channel = Channel.Phone,
                    BookedAt = FixedClock.Start,
                });
        }

        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private async Task<string> EventsAsync(string name)
    {
        using var visitor = await app.SignedInAsync(name);
        var answer = await visitor.Http.ReadAsync("/booking/calendar/events?from=2026-11-30&days=1");
        Assert.Equal(200, answer.Status);
        return answer.Text;
    }

    private async Task<IReadOnlyList<(string Kind, string Start, string End, string? Words)>> StretchesAsync(string name, Guid therapist)
    {
        using var visitor = await app.SignedInAsync(name);
        var answer = await visitor.Http.ReadAsync("/booking/calendar/events?from=2026-12-21&days=7");
        return [.. answer.Json.GetProperty("stretches").EnumerateArray()
            .Where(stretch => stretch.GetProperty("therapist").GetString() is not { } whose || Guid.Parse(whose) == therapist)
            .Select(stretch => (
                stretch.GetProperty("kind").GetString()!, stretch.GetProperty("start").GetString()!, stretch.GetProperty("end").GetString()!,
                stretch.GetProperty("words").GetString()))];
    }
}
