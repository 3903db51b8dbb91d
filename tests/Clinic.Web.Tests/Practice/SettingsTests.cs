using System.Net;
using Clinic.Domain.Practice;
using Clinic.Testing;
using Clinic.Web.Tests.Booking;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Practice;

public sealed class SettingsTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Fact]
    public async Task Update_GoodAnswers_HoldAtOnce()
    {
        using var owner = await app.SignedInAsync("hanna");
        using var visitor = app.NewVisitor();
        Task<VisitedPage> FormAsync() => owner.GetAsync("/practice/settings");

        var saved = await owner.SubmitAsync(
            await FormAsync(), "form.set-form",
            ("Form.Name", "Bend in the River"), ("Form.Phone", "204-555-0199"), ("Form.Currency", "chf"), ("Form.Step", "30"), ("Form.Horizon", "10"),
            ("Form.Undo", "0"), ("Form.EmbedOrigins", "https://www.example.org\r\nhttps://Partner.example.com:8443/\r\n\r\nhttps://www.example.org/"));

        Assert.Equal("Saved", (await owner.FollowAsync(saved)).Text(".notice-title"));
        await using var db = app.Open();
        var practice = await db.Practice.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["https://www.example.org", "https://partner.example.com:8443"], practice.EmbedOrigins);
        Assert.Equal(("America/Winnipeg", 0, "CHF", PaperSize.Letter), (practice.TimeZone, practice.UndoMinutes, practice.Currency, practice.Paper));
        var home = await visitor.GetAsync("/");
        Assert.Contains("Bend in the River", home.Text("address"), StringComparison.Ordinal);
        Assert.Contains("110 CHF", home.Text(".prices"), StringComparison.Ordinal);
        Assert.All(await app.SlotsAsync("massage-60", "2026-11-24"), slot => Assert.Equal(0, slot.GetProperty("start").GetDateTimeOffset().Minute % 30));
        Assert.Empty(await app.SlotsAsync("massage-60", "2026-12-01"));
        await owner.SubmitAsync(await FormAsync(), "form.set-form", ("Form.Horizon", "60"));
        Assert.NotEmpty(await app.SlotsAsync("massage-60", "2026-12-01"));
    }

    [Theory]
    [InlineData("Form.Name", "", "Write the clinic's name")]
    [InlineData("Form.Phone", "call us", "Check the phone number")]
    [InlineData("Form.Email", "nobody", "Write a whole email address")]
    [InlineData("Form.EmergencyNumber", "help", "Write a number")]
    [InlineData("Form.Currency", "dollars", "Write three letters")]
    [InlineData("Form.Horizon", "731", "from 1 to 730")]
    [InlineData("Form.Step", "", "from 5 to 480")]
    [InlineData("Form.Undo", "61", "from 0 to 60")]
    [InlineData("Form.Hold", "0", "from 1 to 60")]
    [InlineData("Form.Request", "337", "from 1 to 336")]
    [InlineData("Form.Offer", "4", "from 5 to 2880")]
    [InlineData("Form.LateReminder", "48", "comes after the first")]
    [InlineData("Form.EmbedOrigins", "http://www.example.org", "is no origin")]
    [InlineData("Form.EmbedOrigins", "https://www.example.org/page", "is no origin")]
    [InlineData("Form.EmbedOrigins", "https://*.example.org", "is no origin")]
    [InlineData("Form.EmbedOrigins", "https://a.example; script-src *", "is no origin")]
    [InlineData("Form.EmbedOrigins", "https://me@a.example", "is no origin")]
    [InlineData("Form.EmbedOrigins", "*", "is no origin")]
    public async Task Update_WrongAnswer_IsSaidAtItsFieldAndNothingIsLost(string field, string typed, string words)
    {
        using var owner = await app.SignedInAsync("hanna");
        var form = await owner.GetAsync("/practice/settings");

        var refused = await owner.SubmitAsync(form, "form.set-form", ("Form.Town", "Elsewhere"), (field, typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(words, refused.Text($"#{field.Replace('.', '_')}-wrong"), StringComparison.Ordinal);
        Assert.Equal("Elsewhere", refused.Document.QuerySelector("#Form_Town")!.GetAttribute("value"));
        await using var db = app.Open();
        Assert.NotEqual("Elsewhere", (await db.Practice.SingleAsync(TestContext.Current.CancellationToken)).Town);
    }

    [Fact]
    public async Task Update_TimeZoneAndOtherRows_AreNotTaken()
    {
        using var owner = await app.SignedInAsync("hanna");
        var form = await owner.GetAsync("/practice/settings");
        var fields = form.Document.QuerySelectorAll("form.set-form [name]")
            .Where(field => field.GetAttribute("type") is not ("radio" or "checkbox"))
            .Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value") ?? field.TextContent))
            .Concat([new("Form.Paper", "a4"), new("Form.TimeZone", "Europe/Zurich"), new("TimeZone", "Europe/Zurich"), new("Form.Id", "2")]);
        using var body = new FormUrlEncodedContent(fields);

        using var answer = await owner.Http.PostAsync(new Uri("/practice/settings", UriKind.Relative), body, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await using var db = app.Open();
        var practice = await db.Practice.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((1, "America/Winnipeg", PaperSize.A4), (practice.Id, practice.TimeZone, practice.Paper));
        await owner.SubmitAsync(await owner.GetAsync("/practice/settings"), "form.set-form", ("Form.Paper", "letter"));
    }

    [Fact]
    public async Task Update_TeamSeesAllCharts_OpensAStrangersChartUntilItIsTakenBack()
    {
        await using var db = app.Open();
        var client = await db.NewClientAsync("Salome");
        await db.AppointmentAsync(client, "Tom", "Room 2", FixedClock.Start.AddDays(9));
        using var owner = await app.SignedInAsync("hanna");
        using var ines = await app.SignedInAsync("ines");
        async Task<HttpStatusCode> ChartAsync() => (await ines.GetAsync($"/charting/clients/{client.Id}")).Status;
        async Task<VisitedPage> SaveAsync(string answer) =>
            await owner.SubmitAsync(await owner.GetAsync("/practice/settings"), "form.set-form", ("Form.TeamSeesAllCharts", answer));

        var before = await ChartAsync();
        var saved = await owner.FollowAsync(await SaveAsync("true"));
        var opened = await ChartAsync();
        await SaveAsync("");

        Assert.NotNull(saved.Document.QuerySelector("#Form_TeamSeesAllCharts[checked]"));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.NotFound), (before, opened, await ChartAsync()));
    }

    [Fact]
    public async Task Update_ChangedBySomebodyElseMeanwhile_IsSaid()
    {
        using var owner = await app.SignedInAsync("hanna");
        var first = await owner.GetAsync("/practice/settings");
        var second = await owner.GetAsync("/practice/settings");
        await owner.SubmitAsync(first, "form.set-form", ("Form.Hold", "12"));

        var told = await owner.SubmitAsync(second, "form.set-form", ("Form.Offer", "90"));

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Equal("90", told.Document.QuerySelector("#Form_Offer")!.GetAttribute("value"));
    }
}
