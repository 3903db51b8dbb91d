using System.Net;
using Clinic.Domain.Practice;
using Clinic.Testing;
using Clinic.Web.Tests.Booking;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Practice;

public sealed class TherapistsTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Fact]
    public async Task Create_GoodAnswers_ListsHerAndLeadsToHerHours()
    {
        using var owner = await app.SignedInAsync("hanna");
        using var visitor = app.NewVisitor();

        var saved = await owner.SubmitAsync(
            await owner.GetAsync("/practice/therapists/new"), "main form",
            ("Form.Name", "Åsa Lind"), ("Form.Title", "RMT"), ("Form.RegistrationNumber", "M-77"), ("Form.MeetingLink", "https://meet.example.org/asa?x=1"),
            ("Form.Services", "massage-60"), ("Form.Skills", "sensitive-areas"), ("Form.VisitLimit", "4"), ("Form.MinutesLimit", "300"));

        Assert.Equal("/availability/hours/asa-lind", saved.Location);
        await using var db = app.Open();
        var asa = await db.TherapistAsync("Åsa");
        Assert.Equal(("M-77", "https://meet.example.org/asa?x=1", 4, 300), (asa.RegistrationNumber, asa.MeetingLink, asa.DailyVisitLimit, asa.DailyMinutesLimit));
        Assert.Equal([TherapistSkill.SensitiveAreas], asa.Skills);
        Assert.Contains("\"slug\":\"asa-lind\",\"name\":\"Åsa Lind\",\"services\":[\"massage-60\"]", (await visitor.Http.ReadAsync("/api/v1/therapists")).Text.Replace("\\u00C5", "Å", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("RMT, registration M-77", (await visitor.GetAsync("/")).Text(".people"), StringComparison.Ordinal);
        Assert.Contains("Has no hours", (await owner.GetAsync("/practice/therapists")).Text(".agenda"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Form.Name", "", "Write her full name")]
    [InlineData("Form.VisitLimit", "0", "from 1 to 50")]
    [InlineData("Form.MinutesLimit", "2000", "from 1 to 1440")]
    [InlineData("Form.MeetingLink", "http://meet.example.org/asa", "begins with https://")]
    [InlineData("Form.MeetingLink", "javascript:alert(1)", "begins with https://")]
    [InlineData("Form.MeetingLink", "https://", "begins with https://")]
    [InlineData("Form.MeetingLink", "https://me:word@meet.example.org", "begins with https://")]
    [InlineData("Form.MeetingLink", "https://meet.example.org/a b", "begins with https://")]
    public async Task Update_WrongAnswer_IsSaidAtItsFieldAndNothingIsLost(string field, string typed, string words)
    {
        using var owner = await app.SignedInAsync("hanna");
        var form = await owner.GetAsync("/practice/therapists/tom-adebayo");

        var refused = await owner.SubmitAsync(form, "form.set-form", ("Form.About", "Something new"), (field, typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(words, refused.Text($"#{field.Replace('.', '_')}-wrong"), StringComparison.Ordinal);
        Assert.Equal("Something new", refused.Text("#Form_About"));
        await using var db = app.Open();
        Assert.NotEqual("Something new", (await db.TherapistAsync("Tom")).About);
    }

    [Fact]
    public async Task Activity_SheLeaves_OffersHerNoMoreAndKeepsHerVisits()
    {
        using var owner = await app.SignedInAsync("hanna");
        using var visitor = app.NewVisitor();
        await using var db = app.Open();
        var visits = await db.Appointments.CountAsync(visit => visit.Therapist!.Slug == "tom-adebayo", TestContext.Current.CancellationToken);

        await owner.SubmitAsync(await owner.GetAsync("/practice/therapists/tom-adebayo"), "form[action$='/activity']", ("isActive", "false"));

        Assert.DoesNotContain("tom-adebayo", (await visitor.Http.ReadAsync("/api/v1/therapists")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tom Adebayo", (await visitor.GetAsync("/")).Text(".people"), StringComparison.Ordinal);
        Assert.All(await app.SlotsAsync("massage-60", "2026-11-25"), slot => Assert.NotEqual("tom-adebayo", slot.GetProperty("therapist").GetString()));
        Assert.Equal(visits, await db.Appointments.CountAsync(visit => visit.Therapist!.Slug == "tom-adebayo", TestContext.Current.CancellationToken));
        // A service that is saved meanwhile keeps whoever has left.
        await owner.SubmitAsync(await owner.GetAsync("/practice/services/massage-60"), "main form", ("Form.Price", "112"));
        await owner.SubmitAsync(await owner.GetAsync("/practice/therapists/tom-adebayo"), "form[action$='/activity']", ("isActive", "true"));
        Assert.Contains(await app.SlotsAsync("massage-60", "2026-11-25"), slot => slot.GetProperty("therapist").GetString() == "tom-adebayo");
    }

    [Fact]
    public async Task Order_Up_ChangesTheHomePage()
    {
        using var owner = await app.SignedInAsync("hanna");
        using var visitor = app.NewVisitor();

        await owner.SubmitAsync(await owner.GetAsync("/practice/therapists"), "form[action$='/hanna-friesen/order']", ("to", "up"));

        var people = (await visitor.GetAsync("/")).Texts(".people h3");
        Assert.True(people.ToList().IndexOf("Hanna Friesen") < people.ToList().IndexOf("Tom Adebayo"));
    }

    [Fact]
    public async Task Update_ChangedBySomebodyElseMeanwhile_IsSaid()
    {
        using var owner = await app.SignedInAsync("hanna");
        var first = await owner.GetAsync("/practice/therapists/hanna-friesen");
        var second = await owner.GetAsync("/practice/therapists/hanna-friesen");
        await owner.SubmitAsync(first, "form.set-form", ("Form.Title", "RMT, BSc"));

        var told = await owner.SubmitAsync(second, "form.set-form", ("Form.About", "Mine"));

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Equal("Mine", told.Text("#Form_About"));
    }
}
