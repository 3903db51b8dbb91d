using System.Net;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Charting;

public sealed class VisitsTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Fact]
    public async Task Create_AppointmentOfALaterDay_OpensTheClientInsteadAndStoresNothing()
    {
        await using var db = app.Open();
        var appointment = await db.AppointmentAsync(start: FixedClock.Start.AddDays(3));
        using var ines = await app.SignedInAsync("ines");
        var day = await ines.GetAsync("/booking/appointments?day=2026-11-23");

        var answer = await ines.SubmitAsync(day, "form[action$='/charting/visits']");

        Assert.Equal($"/charting/clients/{appointment.ClientId}", answer.Location);
        Assert.False(await db.Visits.AnyAsync(visit => visit.AppointmentId == appointment.Id, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Show_Anonymous_AsksToSignIn()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        using var stranger = app.NewVisitor();

        var page = await stranger.GetAsync(chart.Address);

        Assert.Equal(HttpStatusCode.Redirect, page.Status);
        Assert.StartsWith("/accounts/sign-in", page.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_Desk_IsForbidden()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        using var desk = await app.SignedInAsync("desk");

        var page = await desk.FollowAsync(await desk.GetAsync(chart.Address));

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
    }

    [Fact]
    public async Task Show_AnotherTherapistsClient_Is404()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        using var tom = await app.SignedInAsync("tom");

        var page = await tom.GetAsync(chart.Address);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Theory]
    [InlineData("/charting/visits/6f9619ff-8b86-d011-b42d-00cf4fc964ff")]
    [InlineData("/charting/visits/first")]
    public async Task Show_NoSuchVisit_Is404(string address)
    {
        using var chart = await OpenChart.OfNoraAsync(app);

        var page = await chart.Ines.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Fact]
    public async Task Show_OwnClient_SaysWhoAndWhichVisit()
    {
        using var chart = await OpenChart.OfNoraAsync(app);

        var page = await chart.ShowAsync();

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("Nora Kaminski", page.Heading);
        Assert.Equal("Visit 3, 60 minutes, began 9:00 am", page.Text(".client-strip p"));
        Assert.StartsWith("1Right, top of the shoulderLast time tender 4 to 2", Assert.Single(page.Texts(".marks li")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_KnotOfAnotherClient_Is404()
    {
        using var chart = await OpenChart.OfNoraAsync(app);

        var page = await chart.ShowAsync($"?knot={await chart.KnotOfLucAsync()}");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Fact]
    public async Task Show_SearchForAPlace_OffersTheBestFirst()
    {
        using var chart = await OpenChart.OfNoraAsync(app);

        var found = await chart.Ines.SubmitAsync(await chart.ShowAsync(), "#find", ("find", "crook"));

        Assert.Equal("Spine edge of the blade (crook)", found.Texts("#Mark_Zone optgroup option")[0]);
    }

    [Fact]
    public async Task Create_Twice_FindsTheSameVisit()
    {
        using var first = await OpenChart.OfNoraAsync(app);
        using var second = await OpenChart.OfNoraAsync(app);

        await using var db = app.Open();
        var visit = await db.Visits.SingleAsync(visit => visit.FinishedAt == null, TestContext.Current.CancellationToken);
        Assert.Equal(first.VisitId, second.VisitId);
        Assert.Equal(first.VisitId, visit.Id);
    }

    [Fact]
    public async Task Create_AtOnce_OpensOneVisit()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        await using (var db = app.Open())
        {
            await db.Visits.Where(visit => visit.Id == chart.VisitId).ExecuteDeleteAsync(TestContext.Current.CancellationToken);
        }

        var page = await chart.Ines.GetAsync($"/charting/clients/{await OpenChart.IdOfAsync(app, "Nora")}");
        var opened = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => chart.TamperAsync(page, "form.end")));

        Assert.All(opened, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        Assert.Single(opened.Select(answer => answer.Location).Distinct());
    }

    [Fact]
    public async Task Create_AppointmentOfAnotherTherapistsClient_Is404AndOpensNothing()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        await using var db = app.Open();
        var luc = await db.Appointments.SingleAsync(
            appointment => appointment.Client!.FirstName == "Amrit", TestContext.Current.CancellationToken);
        var page = await chart.Ines.GetAsync($"/charting/clients/{await OpenChart.IdOfAsync(app, "Nora")}");

        var answer = await chart.TamperAsync(page, "form.end", ("appointmentId", luc.Id.ToString()));

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.False(await db.Visits.AnyAsync(visit => visit.AppointmentId == luc.Id, TestContext.Current.CancellationToken));
    }
}
