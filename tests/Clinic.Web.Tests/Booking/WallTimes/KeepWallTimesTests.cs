using System.Net;
using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Testing;
using Clinic.Testing.Messages;
using Clinic.Web.Features.Booking.WallTimes;
using Clinic.Web.Tests.Booking.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Booking.WallTimes;

/// <summary>
/// No test can change the rules of a zone, so these change what the wall showed when the visit was booked: it is the same to the program.
/// </summary>
public sealed class KeepWallTimesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Booking_KeepsWhatTheWallShows()
    {
        await using var app = new ClinicApp();
        var booked = await BookedLink.MakeAsync(app, "2026-12-01", therapist: "tom-adebayo");

        var before = await FindAsync(app, booked.Id);
        var kept = await KeepAsync(app);

        // Winnipeg is six hours behind in winter.
        Assert.Equal((booked.Start.UtcDateTime.AddHours(-6), "America/Winnipeg"), (before.WallStart, before.WallZone));
        Assert.Equal((0, 0), kept);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task RuleOfTheZoneChanges_VisitsSideBySide_KeepTheirWallTimeAndTheClientsAreTold(int hours)
    {
        await using var app = new ClinicApp();
        // From one in the afternoon on, each as soon as the one before it is over.
        await BookedLink.MakeAsync(app, "2026-12-01", therapist: "tom-adebayo", nth: 9, email: "away@example.org");
        var first = await BookedLink.MakeAsync(app, "2026-12-01", therapist: "tom-adebayo", nth: 9, email: "first@example.org");
        var second = await BookedLink.MakeAsync(app, "2026-12-01", therapist: "tom-adebayo", nth: 9, email: "second@example.org");
        Assert.Equal(first.Start.AddMinutes(75), second.Start);
        await app.SendMailAsync();
        await using var db = app.Open();
        await db.Appointments.Where(visit => visit.Client!.Email == "away@example.org").ExecuteUpdateAsync(visit => visit.SetProperty(row => row.Status, AppointmentStatus.Cancelled), Token);
        await ShiftAsync(app, hours, first.Id, second.Id);

        var kept = await KeepAsync(app);
        var again = await KeepAsync(app);
        await app.SendMailAsync();

        Assert.Equal(((2, 0), (0, 0)), (kept, again));
        foreach (var booked in new[] { first, second })
        {
            var visit = await FindAsync(app, booked.Id);
            Assert.Equal((booked.Start.AddHours(hours), 1, visit.StartsAt.UtcDateTime.AddHours(-6)), (visit.StartsAt, visit.Sequence, visit.WallStart));
            var change = await db.VisitChanges.SingleAsync(row => row.AppointmentId == booked.Id && row.Kind == VisitChangeKind.WallTimeKept, Token);
            Assert.Equal((booked.Start, null), (change.FromStartsAt, change.ChangedBy));
        }

        var file = Directory.GetFiles(app.MailFolder).Single(path => File.ReadAllText(path) is var text
            && text.Contains("first@example.org", StringComparison.Ordinal) && text.Contains("Still at the same time", StringComparison.Ordinal));
        var mail = MimePart.Read(await File.ReadAllBytesAsync(file, Token));
        Assert.Contains("Your visit stays at the time we agreed on", mail.Find("text/plain")!.Text.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:1", mail.Find("text/calendar")!.Text, StringComparison.Ordinal);

        using var visitor = app.NewVisitor();
        var page = await visitor.GetAsync(first.Path);
        // Nobody did it, so there is nothing to take back.
        Assert.Equal((HttpStatusCode.OK, 0), (page.Status, page.Document.QuerySelectorAll(".notice form").Length));
    }

    [Fact]
    public async Task RuleOfTheZoneChanges_WallTimeTakenOrSkipped_StaysAndIsCounted()
    {
        await using var app = new ClinicApp();
        var taken = await BookedLink.MakeAsync(app, "2026-12-01", therapist: "tom-adebayo");
        var skipped = await BookedLink.MakeAsync(app, "2026-12-02", therapist: "tom-adebayo");
        await using var db = app.Open();
        await db.AppointmentAsync(await db.NewClientAsync("Inthe"), "Tom", "Room 2", taken.Start.AddMinutes(105));
        await ShiftAsync(app, 1, taken.Id);
        await db.Appointments.Where(visit => visit.Id == skipped.Id).ExecuteUpdateAsync(
            visit => visit.SetProperty(row => row.WallStart, new DateTime(2027, 3, 14, 2, 30, 0)), Token);

        var kept = await KeepAsync(app);

        Assert.Equal((0, 2), kept);
        Assert.Equal(
            (taken.Start, skipped.Start, 0),
            ((await FindAsync(app, taken.Id)).StartsAt, (await FindAsync(app, skipped.Id)).StartsAt, (await FindAsync(app, taken.Id)).Sequence));
    }

    private static Task<(int Kept, int Left)> KeepAsync(ClinicApp app) => app.Services.GetRequiredService<KeepWallTimes>().ExecuteAsync(Token);

    private static async Task ShiftAsync(ClinicApp app, int hours, params Id<Appointment>[] visits)
    {
        await using var db = app.Open();
        foreach (var id in visits)
        {
            await db.Appointments.Where(visit => visit.Id == id).ExecuteUpdateAsync(
                visit => visit.SetProperty(row => row.WallStart, row => row.WallStart!.Value.AddHours(hours)), Token);
        }
    }

    private static async Task<Appointment> FindAsync(ClinicApp app, Id<Appointment> id)
    {
        await using var db = app.Open();
        return await db.Appointments.AsNoTracking().SingleAsync(visit => visit.Id == id, Token);
    }
}
