using System.Net;
using Clinic.Domain;
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
        Assert.Equal(HttpStatusCode.NotFound, (await tom.GetAsync($"/charting/clients/{client}")).Status);

        var tomId = (await db.TherapistAsync("Tom")).Id;
        var done = await hanna.SubmitAsync(
            await hanna.GetAsync("/practice/handovers"), "#handover", ("from", gone.Id.ToString()), ("to", tomId.ToString()), ("reason", "She moved away"));

        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        Assert.Contains("Gone Away to Tom Adebayo. She moved away", (await hanna.FollowAsync(done)).Text("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await tom.GetAsync($"/charting/clients/{client}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ines.GetAsync($"/charting/clients/{client}")).Status);
        Assert.Contains(await db.AuditEntries.Where(row => row.Record == "chart_handovers").ToListAsync(Token), row => row is { ActorName: "Hanna Friesen", Why: "She moved away" });
    }

    /// <summary>Begun at 11:40 pm, signed at 12:20 am: it is of the day it began, also in the night when the clock goes back.</summary>
    [Theory]
    [InlineData("2026-11-25T05:40:00Z", "24 Nov")]
    [InlineData("2026-11-01T04:40:00Z", "31 Oct")]
    public async Task Session_PastMidnight_BelongsToTheDayItBegan(string start, string day)
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

            Assert.Equal(HttpStatusCode.Redirect, marked.Status);
            Assert.Contains(day, (await ines.GetAsync($"/charting/clients/{client}")).Text(".history .visit-link"), StringComparison.Ordinal);
        }
        finally
        {
            app.Clock.Now = FixedClock.Start;
        }
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
