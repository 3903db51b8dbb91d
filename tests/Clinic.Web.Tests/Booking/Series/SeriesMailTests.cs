using System.Globalization;
using System.Net;
using Clinic.Domain.Booking;
using Clinic.Testing;
using Clinic.Testing.Messages;
using Clinic.Web.Features.Booking.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Booking.Series;

/// <summary>One mail confirms a series, and what is taken back before it goes out must not take the others with it.</summary>
public sealed class SeriesMailTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Series_WhoseFirstVisitIsUndone_StillConfirmsTheOthers()
    {
        using var visitor = app.NewVisitor();
        await WithoutDemoAsync();
        var page = await LookAsync(visitor, "2026-11-24T15:00Z", "ines-moreau", times: 3);
        var first = await visitor.FollowAsync(
            await visitor.SubmitAsync(page, "main form", BookingVisitor.Details("Undone Berg", "undone.berg@example.org")));

        await visitor.SubmitAsync(first, ".notice form");
        await SendLaterAsync(TimeSpan.FromMinutes(4));

        Assert.Equal(
            [AppointmentStatus.Cancelled, AppointmentStatus.Booked, AppointmentStatus.Booked],
            (await VisitsAsync("undone.berg@example.org")).Select(visit => visit.Status));
        var mail = Assert.Single(await MailsToAsync("undone.berg@example.org"));
        AssertConfirmsTheOthers(mail);
    }

    [Fact]
    public async Task Series_WhoseFirstVisitIsCancelledAtOnce_StillConfirmsTheOthers()
    {
        using var visitor = app.NewVisitor();
        await WithoutDemoAsync();
        var page = await LookAsync(visitor, "2026-11-24T16:15Z", "ines-moreau", times: 3);
        var first = await visitor.SubmitAsync(page, "main form", BookingVisitor.Details("Called Berg", "called.berg@example.org"));

        app.Clock.Now += TimeSpan.FromMinutes(1);
        var form = await visitor.GetAsync(first.Location!.Split('?')[0] + "/cancel");
        var cancelled = await visitor.SubmitAsync(form, "main form");
        await SendLaterAsync(TimeSpan.FromMinutes(3.5));
        var waiting = await MailsToAsync("called.berg@example.org");
        await SendLaterAsync(TimeSpan.FromMinutes(5));

        Assert.Equal(HttpStatusCode.Redirect, cancelled.Status);
        // The cancellation can still be undone: until then nobody knows what there is to confirm.
        Assert.Empty(waiting);
        var mails = await MailsToAsync("called.berg@example.org");
        Assert.Equal(2, mails.Count);
        Assert.Single(mails, mail => mail.Find("text/calendar")!.Text.Contains("METHOD:CANCEL", StringComparison.Ordinal));
        AssertConfirmsTheOthers(mails.Single(mail => !mail.Find("text/calendar")!.Text.Contains("METHOD:CANCEL", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Series_WhoseLaterVisitIsUndone_SaysOnlyWhatStands()
    {
        using var visitor = app.NewVisitor();
        await WithoutDemoAsync();
        var page = await LookAsync(visitor, "2026-11-24T15:00Z", "tom-adebayo", times: 3);
        await visitor.SubmitAsync(page, "main form", BookingVisitor.Details("Middle Berg", "middle.berg@example.org"));
        var middle = (await VisitsAsync("middle.berg@example.org"))[1].Id;
        await using (var db = app.Open())
        {
            var change = await db.VisitChanges.Where(row => row.AppointmentId == middle).Select(row => row.Id).SingleAsync(Token);
            Assert.Null((await app.Services.GetRequiredService<UndoChange>().ExecuteAsync(change, by: null, Token)).Refusal);
        }

        await SendLaterAsync(TimeSpan.FromMinutes(4));

        var text = Assert.Single(await MailsToAsync("middle.berg@example.org")).Find("text/plain")!.Text;
        Assert.Contains("Your 2 visits are booked.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("1 December", text, StringComparison.Ordinal);
    }

    private static Task<VisitedPage> LookAsync(Visitor visitor, string start, string therapist, int times) =>
        visitor.GetAsync($"/booking/series?service=massage-60&slot={start}~{therapist}&every=weekly&times={times.ToString(CultureInfo.InvariantCulture)}");

    private async Task<List<Appointment>> VisitsAsync(string email)
    {
        await using var db = app.Open();
        return await db.Appointments.AsNoTracking().Where(visit => visit.Client!.Email == email).OrderBy(visit => visit.StartsAt).ToListAsync(Token);
    }

    private static void AssertConfirmsTheOthers(MimePart mail)
    {
        var text = mail.Find("text/plain")!.Text;
        Assert.Contains("Your 2 visits are booked.", text, StringComparison.Ordinal);
        Assert.Contains("Tuesday 8 December 2026", text, StringComparison.Ordinal);
        Assert.DoesNotContain("24 November", text, StringComparison.Ordinal);
        var calendar = mail.Find("text/calendar")!.Text;
        Assert.Contains("METHOD:PUBLISH", calendar, StringComparison.Ordinal);
        Assert.Equal(2, calendar.Split("BEGIN:VEVENT").Length - 1);
    }

    /// <summary>In the demo mail waits for nobody.</summary>
    private async Task WithoutDemoAsync()
    {
        await using var db = app.Open();
        await db.Practice.ExecuteUpdateAsync(practice => practice.SetProperty(row => row.DemoDay, (DateOnly?)null), Token);
    }

    private async Task SendLaterAsync(TimeSpan later)
    {
        app.Clock.Now = FixedClock.Start + later;
        await app.SendMailAsync();
        app.Clock.Now = FixedClock.Start;
    }

    private async Task<List<MimePart>> MailsToAsync(string email)
    {
        var mails = new List<MimePart>();
        foreach (var file in Directory.Exists(app.MailFolder) ? Directory.GetFiles(app.MailFolder) : [])
        {
            if ((await File.ReadAllTextAsync(file, Token)).Contains(email, StringComparison.Ordinal))
            {
                mails.Add(MimePart.Read(await File.ReadAllBytesAsync(file, Token)));
            }
        }

        return mails;
    }
}
