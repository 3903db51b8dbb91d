using System.Net;
using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Booking;
using Clinic.Domain.Charting;
using Clinic.Domain.Clients;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Charting.Corrections;

/// <summary>What went wrong with a visit as a whole is put right, and the trail says so.</summary>
public sealed class CorrectionsTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Void_OfAVisitThatNeverHappened_KeepsWhatItSaidAndFreesTheAppointment()
    {
        using var ines = await app.SignedInAsync("ines");
        var (client, appointment, visit) = await DraftAsync(ines, "Voided");

        var none = await ines.SubmitAsync(await ines.GetAsync($"/charting/visits/{visit}/corrections"), "#void", ("reason", ""));
        var done = await ines.SubmitAsync(await ines.GetAsync($"/charting/visits/{visit}/corrections"), "#void", ("reason", "She did not come"));
        var shown = await ines.FollowAsync(done);

        await using var db = app.Open();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, none.Status);
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        Assert.Contains("was voided by Ines Moreau: She did not come", shown.Text(".voided summary"), StringComparison.Ordinal);
        Assert.Contains("Knot, ", shown.Text(".voided ul"), StringComparison.Ordinal);
        Assert.False(await db.Visits.AnyAsync(row => row.Id == visit, Token));
        Assert.False(await db.Knots.AnyAsync(row => row.ClientId == client, Token));
        Assert.Equal("She did not come", (await db.VoidedVisits.SingleAsync(row => row.VisitId == visit, Token)).Reason);
        Assert.Equal(HttpStatusCode.NotFound, (await ines.GetAsync($"/charting/visits/{visit}")).Status);
        Assert.Contains(
            await db.AuditEntries.Where(row => row.VisitId == visit && row.Record == "visits").ToListAsync(Token), row => row is { Why: "She did not come", ActorName: "Ines Moreau" });
        Assert.Equal(HttpStatusCode.Redirect, (await OpenAsync(ines, client, appointment)).Status);
    }

    [Fact]
    public async Task Move_ToTheRightClient_TakesTheChartAndNamesBoth()
    {
        using var ines = await app.SignedInAsync("ines");
        var (wrong, _, visit) = await DraftAsync(ines, "Wrongone");
        var (right, target) = await BookedAsync("Rightone");
        Id<Knot> lasting;
        await using (var db = app.Open())
        {
            lasting = (await db.Knots.SingleAsync(row => row.ClientId == wrong, Token)).Id;
        }

        var page = await ines.GetAsync($"/charting/visits/{visit}/corrections");
        var done = await ines.SubmitAsync(page, "#move", ("appointment", target.ToString()), ("reason", "I opened the wrong one"));

        await using var after = app.Open();
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        Assert.Contains("Rightone", (await ines.FollowAsync(done)).Heading, StringComparison.Ordinal);
        var moved = await after.Visits.SingleAsync(row => row.Id == visit, Token);
        Assert.Equal((right, target), (moved.ClientId, moved.AppointmentId));
        var knot = await after.Knots.SingleAsync(row => row.ClientId == right, Token);
        Assert.Equal((lasting, 1), (knot.Id, knot.Number));
        Assert.False(await after.Knots.AnyAsync(row => row.ClientId == wrong, Token));
        foreach (var client in (Id<Client>[])[wrong, right])
        {
            Assert.Contains(
                await after.AuditEntries.Where(row => row.ClientId == client && row.VisitId == visit).ToListAsync(Token),
                row => row is { Why: "I opened the wrong one", What: "moved from Wrongone to Rightone" });
        }
    }

    /// <summary>A knot of before stays where it was and is a new one of the right client; what the draft brought goes along; its sheet goes.</summary>
    [Fact]
    public async Task Move_OfAKnotFoundBeforeAFactorAndASheet_LeavesTheWrongClientAsSheWas()
    {
        using var ines = await app.SignedInAsync("ines");
        await using var db = app.Open();
        var (wrong, before) = await GivenHistory.AddAsync(db, "Lasting", 1, app.Clock.Now, hour: 3);
        var start = FixedClock.Start.AddHours(-8).AddMinutes(20 * Interlocked.Increment(ref _slot));
        var visit = (await db.VisitAsync(await db.AppointmentAsync(wrong, start: start, minutes: 15))).Id;
        var (right, target) = await BookedAsync("Treated");
        var known = await db.Knots.AsNoTracking().Where(row => row.ClientId == wrong.Id).OrderBy(row => row.Number).ToListAsync(Token);
        db.KnotFindings.Add(new KnotFinding { KnotId = known[0].Id, VisitId = visit, TenderBefore = 8, RecordedAt = app.Clock.Now, RecordedBy = Guid.Empty });
        db.AreaFindings.Add(new AreaFinding
        {
            VisitId = visit,
            KnotId = known[0].Id,
            Area = "lat",
            Side = AreaSide.Left,
            ConsentLevel = ConsentLevel.General,
            TenderBefore = 7,
            Technique = Technique.PincerHold,
            RecordedAt = app.Clock.Now,
            RecordedBy = Guid.Empty,
        });
        db.ContributingFactors.Add(new ContributingFactor { ClientId = wrong.Id, Code = "C01", TickedIn = visit, TickedAt = app.Clock.Now, TickedBy = Guid.Empty });
        await db.SaveChangesAsync(Token);
        var made = await ines.SubmitAsync(await ines.GetAsync($"/home-care/visits/{visit}/sheet/new"), "main form");
        var page = await ines.GetAsync($"/charting/visits/{visit}/corrections");

        var done = await ines.SubmitAsync(page, "#move", ("appointment", target.ToString()), ("reason", "I opened the wrong one"));

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (made.Status, done.Status));
        Assert.Equal(
            known.Select(row => (row.Id, row.Number, row.FirstVisitId)),
            (await db.Knots.AsNoTracking().Where(row => row.ClientId == wrong.Id).OrderBy(row => row.Number).ToListAsync(Token)).Select(row => (row.Id, row.Number, row.FirstVisitId)));
        var knot = await db.Knots.AsNoTracking().SingleAsync(row => row.ClientId == right, Token);
        Assert.Equal((1, visit, known[0].Zone, known[0].Side, known[0].X), (knot.Number, knot.FirstVisitId, knot.Zone, knot.Side, knot.X));
        Assert.Equal(knot.Id, (await db.KnotFindings.AsNoTracking().SingleAsync(row => row.VisitId == visit, Token)).KnotId);
        Assert.Equal(knot.Id, (await db.AreaFindings.AsNoTracking().SingleAsync(row => row.VisitId == visit, Token)).KnotId);
        Assert.True(await db.KnotFindings.AnyAsync(row => row.KnotId == known[0].Id && row.VisitId == before[0].Id, Token));
        Assert.Equal(right, (await db.ContributingFactors.AsNoTracking().SingleAsync(row => row.TickedIn == visit, Token)).ClientId);
        Assert.False(await db.Sheets.AnyAsync(row => row.VisitId == visit, Token));
        Assert.Equal(HttpStatusCode.NotFound, (await ines.GetAsync(made.Location!)).Status);
    }

    [Fact]
    public async Task Signed_Visit_IsNeitherVoidedNorMoved()
    {
        using var ines = await app.SignedInAsync("ines");
        var (_, _, visit) = await DraftAsync(ines, "Signedone");
        await BookedAsync("Otherone");
        var page = await ines.GetAsync($"/charting/visits/{visit}/corrections");
        await using (var db = app.Open())
        {
            await db.Database.ExecuteSqlAsync($"update visits set finished_at = now(), finished_by = {Guid.CreateVersion7()} where id = {visit.Value}", Token);
        }

        foreach (var form in (string[])["#void", "#move"])
        {
            Assert.Equal((form, HttpStatusCode.Conflict), (form, (await ines.SubmitAsync(page, form, ("reason", "It was another"))).Status));
        }

        Assert.Equal(HttpStatusCode.Conflict, (await ines.SubmitAsync(page, "#add-therapist")).Status);

        Assert.Empty((await ines.GetAsync($"/charting/visits/{visit}/corrections")).Texts("main form"));
    }

    [Fact]
    public async Task Therapist_AddedToAVisit_OpensAndChartsItUntilSheIsTakenOut()
    {
        using var ines = await app.SignedInAsync("ines");
        using var tom = await app.SignedInAsync("tom");
        var (_, _, visit) = await DraftAsync(ines, "Twohands");
        await using var db = app.Open();
        var tomId = (await db.TherapistAsync("Tom")).Id;

        Assert.Equal(HttpStatusCode.NotFound, (await tom.GetAsync($"/charting/visits/{visit}")).Status);
        await ines.SubmitAsync(await ines.GetAsync($"/charting/visits/{visit}/corrections"), "#add-therapist", ("therapist", tomId.ToString()));
        var chart = await tom.GetAsync($"/charting/visits/{visit}");
        var marked = await tom.SubmitAsync(chart, "#mark-list", ("Mark.Zone", "upper_trap"), ("Mark.Side", "left"));
        var page = await ines.GetAsync($"/charting/visits/{visit}/corrections");
        await ines.SubmitAsync(page, "form[action$='removal']");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (chart.Status, marked.Status));
        Assert.Contains("Tom Adebayo", page.Text("main .rows"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await tom.GetAsync($"/charting/visits/{visit}")).Status);
    }

    [Fact]
    public async Task Handover_OfWhoLeft_OpensHerChartsToTheOther()
    {
        using var ines = await app.SignedInAsync("ines");
        using var tom = await app.SignedInAsync("tom");
        using var hanna = await app.SignedInAsync("hanna");
        await using var db = app.Open();
        var gone = new Domain.Practice.Therapist { Slug = "gone", Name = "Gone Away", Title = "", About = "", DisplayOrder = 9 };
        db.Therapists.Add(gone);
        await db.SaveChangesAsync(Token);
        var (client, appointment) = await BookedAsync("Leftbehind");
        await db.Database.ExecuteSqlAsync($"update appointments set therapist_id = {gone.Id.Value} where id = {appointment.Value}", Token);
        var left = (await db.VisitAsync(await db.Appointments.SingleAsync(row => row.Id == appointment, Token))).Id;
        Assert.Equal(HttpStatusCode.NotFound, (await tom.GetAsync($"/charting/clients/{client}")).Status);

        var tomId = (await db.TherapistAsync("Tom")).Id;
        var done = await hanna.SubmitAsync(
            await hanna.GetAsync("/practice/handovers"), "#handover", ("from", gone.Id.ToString()), ("to", tomId.ToString()), ("reason", "She moved away"));

        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        Assert.Contains("Gone Away to Tom Adebayo. She moved away", (await hanna.FollowAsync(done)).Text("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await tom.GetAsync($"/charting/clients/{client}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ines.GetAsync($"/charting/clients/{client}")).Status);
        Assert.Contains(await db.AuditEntries.Where(row => row.Record == "chart_handovers").ToListAsync(Token), row => row is { ActorName: "Hanna Friesen", Why: "She moved away" });

        // What she left unsigned the other one signs, in his own name.
        Assert.Contains("Leftbehind", (await tom.GetAsync("/booking/appointments")).Text("[aria-labelledby=unfinished]"), StringComparison.Ordinal);
        await SignAsync(tom, left);
        var signature = await db.VisitSignatures.SingleAsync(row => row.VisitId == left, Token);
        Assert.Equal(("Tom Adebayo", "Gone Away"), (signature.SignedByName, signature.StandsInFor));
    }

    /// <summary>Begun at 11:40 pm, signed after midnight: it is of the day it began, also in the nights when the clock changes.</summary>
    [Theory]
    [InlineData("2026-11-25T05:40:00Z", 55, "24 Nov", "Tuesday 24 November 2026, 11:40 pm", "Wednesday 25 November 2026, 12:35 am")]
    // One o'clock comes twice; this is the second.
    [InlineData("2026-11-01T04:40:00Z", 160, "31 Oct", "Saturday 31 October 2026, 11:40 pm", "Sunday 1 November 2026, 1:20 am")]
    // Two o'clock does not come.
    [InlineData("2027-03-14T05:40:00Z", 150, "13 Mar", "Saturday 13 March 2027, 11:40 pm", "Sunday 14 March 2027, 3:10 am")]
    public async Task Session_PastMidnight_BelongsToTheDayItBegan(string start, int minutes, string day, string began, string ended)
    {
        var startsAt = DateTimeOffset.Parse(start, System.Globalization.CultureInfo.InvariantCulture);
        Id<Client> client;
        Id<Visit> visit;
        await using (var db = app.Open())
        {
            var booked = await db.AppointmentAsync(await db.NewClientAsync($"Night{startsAt.Day}"), start: startsAt);
            (client, visit) = (booked.ClientId, (await db.VisitAsync(booked)).Id);
        }

        app.Clock.Now = startsAt.AddMinutes(40);
        try
        {
            using var ines = await app.SignedInAsync("ines");
            var marked = await ines.SubmitAsync(await ines.GetAsync($"/charting/visits/{visit}"), "#mark-list", ("Mark.Zone", "upper_trap"), ("Mark.Side", "left"));
            app.Clock.Now = startsAt.AddMinutes(minutes);
            await SignAsync(ines, visit, ("Sign.UncheckedReason", "Ran out of time"));

            var note = await ines.GetAsync($"/charting/visits/{visit}/note");
            Assert.Equal(HttpStatusCode.Redirect, marked.Status);
            Assert.Contains(day, (await ines.GetAsync($"/charting/clients/{client}")).Text(".history .visit-link"), StringComparison.Ordinal);
            Assert.Contains(began, note.Text(".client-strip"), StringComparison.Ordinal);
            Assert.Contains(ended, note.Text(".note-signed"), StringComparison.Ordinal);
            var paper = (await ines.GetAsync($"/charting/visits/{visit}/print")).Text("body");
            Assert.Contains(began.Split(',')[0], paper, StringComparison.Ordinal);
            Assert.Contains(ended[(ended.IndexOf(' ', StringComparison.Ordinal) + 1)..], paper, StringComparison.Ordinal);
        }
        finally
        {
            app.Clock.Now = FixedClock.Start;
        }
    }

    private static async Task SignAsync(Visitor visitor, Id<Visit> visit, params (string Name, string? Value)[] values)
    {
        var answer = await visitor.SubmitAsync(
            await visitor.GetAsync($"/charting/visits/{visit}/note"), "#sign", [("Sign.NoSheet", "The client wants none"), .. values]);
        Assert.True(answer.Status == HttpStatusCode.Redirect, answer.Text(".error-summary, .alertline"));
    }

    private static int _slot;

    /// <summary>An appointment with Ines on the day of the demo, long before it opens, so that none meets another.</summary>
    private async Task<(Id<Client> Client, Id<Appointment> Appointment)> BookedAsync(string name)
    {
        await using var db = app.Open();
        var start = FixedClock.Start.AddHours(-8).AddMinutes(20 * Interlocked.Increment(ref _slot));
        var booked = await db.AppointmentAsync(await db.NewClientAsync(name), start: start, minutes: 15);
        return (booked.ClientId, booked.Id);
    }

    private async Task<(Id<Client> Client, Id<Appointment> Appointment, Id<Visit> Visit)> DraftAsync(Visitor ines, string name)
    {
        var (client, appointment) = await BookedAsync(name);
        var opened = await OpenAsync(ines, client, appointment);
        var visit = Id<Visit>.Parse(opened.Location!.Split('/')[^1].Split('?')[0], null);
        await ines.SubmitAsync(await ines.GetAsync($"/charting/visits/{visit}"), "#mark-list", ("Mark.Zone", "scap_medial_border"), ("Mark.Side", "left"));
        return (client, appointment, visit);
    }

    private static async Task<VisitedPage> OpenAsync(Visitor ines, Id<Client> client, Id<Appointment> appointment) =>
        await ines.SubmitAsync(await ines.GetAsync($"/charting/clients/{client}"), "form.end", ("appointmentId", appointment.ToString()));
}
