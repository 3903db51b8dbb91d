using System.Net;
using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Alerts;
using Clinic.Domain.Charting.Plans;
using Clinic.Domain.Clients;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Charting.Care;

/// <summary>Alerts, plans of care and unfinished notes. Each test has a client of its own.</summary>
public sealed class CareTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Fact]
    public async Task Alert_OfAClient_StandsBeforeEachChartUntilItIsRead()
    {
        using var ines = await app.SignedInAsync("ines");
        var (client, visits) = await ClientAsync("Alva", 1, days: 2);
        var chart = $"/charting/visits/{visits[0]}";
        var alerts = await ines.GetAsync($"/charting/clients/{client}/alerts");
        await ines.SubmitAsync(alerts, "form:has(textarea)", ("Alert.Text", "<script>alert(1)</script> Faints"));

        var door = await ines.GetAsync($"{chart}?knot=");
        Assert.Equal("Read first: Alva", door.Heading);
        Assert.Equal("<script>alert(1)</script> Faints", door.Text(".door-alerts b"));
        Assert.Null(door.Document.QuerySelector("[data-chart]"));
        // What comes meanwhile is not read by this.
        await AddAlertAsync(client, "Allergic to nut oils");
        var second = await ines.FollowAsync(await ines.SubmitAsync(door, "form[action$='/alerts-read']"));
        Assert.Equal(["Allergic to nut oils"], second.Texts(".door-alerts b"));
        var open = await ines.FollowAsync(await ines.SubmitAsync(second, "form[action$='/alerts-read']"));
        Assert.NotNull(open.Document.QuerySelector("[data-chart]"));
        Assert.Equal(["Alert: <script>alert(1)</script> Faints", "Alert: Allergic to nut oils"], open.Texts(".alertline").Where(line => line.StartsWith("Alert:", StringComparison.Ordinal)));
        Assert.NotNull((await ines.GetAsync(chart)).Document.QuerySelector("[data-chart]"));

        var list = await ines.FollowAsync(await ines.SubmitAsync(await ines.GetAsync($"/charting/clients/{client}/alerts"), "form[action$='/end']"));
        Assert.Equal(["Allergic to nut oils"], list.Texts("[aria-labelledby=standing] b"));
        Assert.Contains("Ended by Ines Moreau", list.Text("[aria-labelledby=ended] li"), StringComparison.Ordinal);
        Assert.Contains("Allergic to nut oils", (await ines.GetAsync($"/charting/clients/{client}")).Text(".alertline"), StringComparison.Ordinal);
        await using var db = app.Open();
        Assert.Equal(2, await db.AlertReadings.CountAsync(reading => reading.VisitId == visits[0], TestContext.Current.CancellationToken));
        Assert.True(await db.AuditEntries.AnyAsync(
            entry => entry.Record == "client_alerts" && entry.ClientId == client && entry.ActorName == "Ines Moreau", TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("", "Write what must be read first")]
    [InlineData("long", "at most 300 letters")]
    public async Task Alert_ThatIsWrong_IsRefused(string text, string words)
    {
        using var ines = await app.SignedInAsync("ines");
        var (client, _) = await ClientAsync($"Wrong{text}", text.Length > 0 ? 20 : 22, days: 2);

        var refused = await ines.SubmitAsync(
            await ines.GetAsync($"/charting/clients/{client}/alerts"), "form:has(textarea)", ("Alert.Text", text.Length == 0 ? text : new string('x', 301)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(words, refused.Text(".wrong"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Care_OfAClientOfOthers_Is404()
    {
        using var tom = await app.SignedInAsync("tom");
        var (client, visits) = await ClientAsync("Hidden", 3, days: 2);

        foreach (var path in new[] { $"/charting/clients/{client}/alerts", $"/charting/visits/{visits[0]}/plan" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await tom.GetAsync(path)).Status);
        }
    }

    [Fact]
    public async Task Plan_OfAClient_IsShownAtEachVisitWithWhatIsLeft()
    {
        using var ines = await app.SignedInAsync("ines");
        var (client, visits) = await ClientAsync("Plana", 5, days: 9, visits: 3);
        var chart = $"/charting/visits/{visits[0]}";
        var made = await ines.SubmitAsync(
            await ines.GetAsync($"{chart}/plan"),
            "form.set-form",
            ("Plan.Goal", "<script>alert(1)</script>Lift my grandson"),
            ("Plan.Visits", "2"),
            ("Plan.ReviewOn", "2026-12-12"),
            ("Plan.Rating", "3"),
            ("Plan.Answer", "accepted"));
        Assert.Equal(HttpStatusCode.Redirect, made.Status);

        var first = await ines.GetAsync(chart);
        Assert.Equal(
            "<script>alert(1)</script>Lift my grandson 3 of 10 now. 2 visits planned after this one. Look again on 12 December. Accepted, Friday 20 November 2026.",
            first.Text("#care p"));
        var second = await ines.GetAsync($"/charting/visits/{visits[1]}");
        Assert.Contains("3 of 10 at the start. Visit 1 of 2, 1 left.", second.Text("#care p"), StringComparison.Ordinal);
        Assert.Null(second.Document.QuerySelector(".care-due"));
        var rated = await ines.FollowAsync(await ines.SubmitAsync(second, "#goal-rating", ("rating", "4")));
        Assert.Contains("4 of 10 now, 3 at the start.", rated.Text("#care p"), StringComparison.Ordinal);
        Assert.Equal("4", rated.Text("#care [aria-pressed=true]"));
        await ines.SubmitAsync(rated, "#goal-rating", ("rating", "5"));
        var third = await ines.GetAsync($"/charting/visits/{visits[2]}");
        Assert.Contains("5 of 10 last time, 3 at the start. Visit 2 of 2, none left.", third.Text("#care p"), StringComparison.Ordinal);
        Assert.Contains("last of the planned visits", third.Text(".care-due"), StringComparison.Ordinal);

        // Signed, it is shown as it was, whatever comes after.
        await FinishAsync(visits[1]);
        app.Clock.Now += TimeSpan.FromMinutes(5);
        await ines.SubmitAsync(
            await ines.GetAsync($"/charting/visits/{visits[2]}/plan"), "form.set-form", ("Plan.Goal", "Swim"), ("Plan.Visits", "4"), ("Plan.ReviewOn", "2027-01-10"));
        var signed = await ines.GetAsync($"/charting/visits/{visits[1]}");
        Assert.Contains("Lift my grandson 5 of 10 now, 3 at the start.", signed.Text("#care p"), StringComparison.Ordinal);
        Assert.Null(signed.Document.QuerySelector("#goal-rating"));
        Assert.StartsWith("Swim Not rated yet. 4 visits planned", (await ines.GetAsync($"/charting/visits/{visits[2]}")).Text("#care p"), StringComparison.Ordinal);
        // The first one is charted late: the plan that was made in it has ended, the other one came later.
        Assert.Null((await ines.GetAsync(chart)).Document.QuerySelector("#care"));
        var overTime = await ines.GetAsync($"/charting/clients/{client}");
        Assert.Equal(["“Swim”", "“<script>alert(1)</script>Lift my grandson”"], overTime.Texts(".timeline h2"));
        Assert.Equal(["10 Nov", "13 Nov"], [.. overTime.Texts(".timeline .figures th a").Reverse()]);
        app.Clock.Now = FixedClock.Start;
    }

    [Fact]
    public async Task Plan_InASignedVisit_IsNotChanged()
    {
        using var ines = await app.SignedInAsync("ines");
        var (_, visits) = await ClientAsync("Locked", 7, days: 2);
        var address = $"/charting/visits/{visits[0]}/plan";
        var form = await ines.GetAsync(address);
        (string, string?)[] plan = [("Plan.Goal", "Run"), ("Plan.Visits", "6"), ("Plan.ReviewOn", "2026-12-12")];
        await ines.SubmitAsync(form, "form.set-form", plan);
        var shown = await ines.GetAsync(address);
        var chart = await ines.GetAsync($"/charting/visits/{visits[0]}");
        var answered = await ines.FollowAsync(await ines.SubmitAsync(shown, "form.btn-row", ("answer", "declined")));
        Assert.Contains("Declined, Friday 20 November 2026", answered.Text("[aria-labelledby=now]"), StringComparison.Ordinal);
        await FinishAsync(visits[0]);

        Assert.Equal(HttpStatusCode.Conflict, (await ines.SubmitAsync(form, "form.set-form", plan)).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await ines.SubmitAsync(shown, "form.btn-row", ("answer", "accepted"))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await ines.SubmitAsync(chart, "#goal-rating", ("rating", "9"))).Status);
        await using var db = app.Open();
        Assert.Equal(PlanAnswer.Declined, (await db.CarePlans.SingleAsync(kept => kept.MadeIn == visits[0], TestContext.Current.CancellationToken)).Answer);
    }

    [Theory]
    [InlineData("", "6", "2026-12-12", "Plan_Goal-wrong")]
    [InlineData("Run", "0", "2026-12-12", "Plan_Visits-wrong")]
    [InlineData("Run", "101", "2026-12-12", "Plan_Visits-wrong")]
    [InlineData("Run", "six", "2026-12-12", "Plan_Visits-wrong")]
    [InlineData("Run", "6", "", "Plan_ReviewOn-wrong")]
    [InlineData("Run", "6", "2020-12-12", "Plan_ReviewOn-wrong")]
    public async Task Plan_ThatIsWrong_IsRefusedAtItsField(string goal, string visits, string review, string field)
    {
        using var ines = await app.SignedInAsync("ines");
        var (_, open) = await ClientAsync("Refused", 9, days: 2);

        var refused = await ines.SubmitAsync(
            await ines.GetAsync($"/charting/visits/{open[0]}/plan"), "form.set-form", ("Plan.Goal", goal), ("Plan.Visits", visits), ("Plan.ReviewOn", review));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotEmpty(refused.Text($"#{field}"));
        await using var db = app.Open();
        Assert.False(await db.CarePlans.AnyAsync(plan => plan.MadeIn == open[0], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task UnfinishedNotes_OfATherapist_StandOnTheDayOldestFirst()
    {
        using var hanna = await app.SignedInAsync("hanna");
        using var desk = await app.SignedInAsync("desk");
        await using (var db = app.Open())
        {
            var client = await db.NewClientAsync("Unfinished");
            // One open, one without a chart, one that did not happen, one signed, one too long ago.
            await db.VisitAsync(await HannasAsync(db, client, 4));
            await HannasAsync(db, client, 3);
            var missed = await HannasAsync(db, client, 2);
            missed.Status = AppointmentStatus.NoShow;
            var signed = await db.VisitAsync(await HannasAsync(db, client, 1));
            signed.Finish(app.Clock.Now, Guid.Empty);
            await HannasAsync(db, client, 40);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var day = await hanna.GetAsync("/booking/appointments");
        var mine = day.Texts("[aria-labelledby=unfinished] li span:first-child").Where(words => words.StartsWith("Unfinished", StringComparison.Ordinal));

        Assert.Equal(["Unfinished Monday 16 November. Not signed", "Unfinished Tuesday 17 November. Not charted"], mine);
        Assert.Contains("Hanna Friesen", day.Text("[aria-labelledby=unfinished-team]"), StringComparison.Ordinal);
        Assert.Contains("unfinished notes", day.Text("header nav a"), StringComparison.Ordinal);
        Assert.Null((await desk.GetAsync("/booking/appointments")).Document.QuerySelector(".unfinished"));
        var going = await hanna.SubmitAsync(day, "[aria-labelledby=unfinished] li:has(b:contains('Unfinished')) form");
        Assert.StartsWith("/charting/visits/", going.Location, StringComparison.Ordinal);
    }

    private static Task<Appointment> HannasAsync(ClinicDbContext db, Client client, int daysAgo) =>
        db.AppointmentAsync(client, "Hanna", "Room 2", new DateTimeOffset(FixedClock.Start.AddDays(-daysAgo).Date.AddHours(6), TimeSpan.Zero));

    private async Task AddAlertAsync(Id<Client> client, string text)
    {
        await using var db = app.Open();
        db.ClientAlerts.Add(new ClientAlert { ClientId = client, Text = text, MadeAt = app.Clock.Now, MadeBy = Guid.Empty, MadeByName = "Tom Adebayo" });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private async Task FinishAsync(Id<Visit> id)
    {
        await using var db = app.Open();
        var visit = await db.Visits.SingleAsync(visit => visit.Id == id, TestContext.Current.CancellationToken);
        visit.Finish(app.Clock.Now, Guid.Empty);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A client of Ines with open visits three days apart, the first so many days ago; the same one for every row of a theory.</summary>
    private async Task<(Id<Client> Client, IReadOnlyList<Id<Visit>> Visits)> ClientAsync(string name, int hour, int days, int visits = 1)
    {
        await using var db = app.Open();
        var known = await db.Visits.Where(visit => visit.Client!.FirstName == name).ToListAsync(TestContext.Current.CancellationToken);
        if (known.Count > 0)
        {
            return (known[0].ClientId, [.. known.Select(visit => visit.Id)]);
        }

        var client = await db.NewClientAsync(name);
        List<Id<Visit>> open = [];
        for (var number = 0; number < visits; number++)
        {
            var start = new DateTimeOffset(FixedClock.Start.AddDays((3 * number) - days).Date.AddHours(hour), TimeSpan.Zero);
            open.Add((await db.VisitAsync(await db.AppointmentAsync(client, start: start))).Id);
        }

        return (client.Id, open);
    }
}
