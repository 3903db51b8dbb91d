using System.Net;
using Clinic.Testing;
using Clinic.Web.Tests.Booking;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Practice;

public sealed class ClosuresTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Fact]
    public async Task Closure_AddedAndRemoved_ClosesAndOpensTheDaysAndListsWhatIsBooked()
    {
        using var owner = await app.SignedInAsync("hanna");
        await using (var db = app.Open())
        {
            await db.AppointmentAsync();
        }

        Assert.NotEmpty(await app.SlotsAsync("massage-60", "2026-12-01"));
        var saved = await owner.SubmitAsync(
            await owner.GetAsync("/practice/closures"), "form.set-form",
            ("Form.FirstDay", "2026-11-30"), ("Form.LastDay", "2026-12-01"), ("Form.Reason", "Moving house"));
        var list = await owner.FollowAsync(saved);

        Assert.Empty(await app.SlotsAsync("massage-60", "2026-11-30"));
        Assert.Empty(await app.SlotsAsync("massage-60", "2026-12-01"));
        Assert.Equal("One visit is booked on these days", list.Text(".notice-title"));
        Assert.Contains("Nora Kaminski", list.Text("[aria-label='Booked visits to talk about']"), StringComparison.Ordinal);
        Assert.Contains("Monday 30 November 2026 to Tuesday 1 December 2026", list.Text("[aria-label=Closures]"), StringComparison.Ordinal);
        await owner.SubmitAsync(list, "form[action$='/removal']");
        Assert.NotEmpty(await app.SlotsAsync("massage-60", "2026-12-01"));
    }

    [Theory]
    [InlineData("", "", "FirstDay", "Choose the first day")]
    [InlineData("tomorrow", "", "FirstDay", "Write the day")]
    [InlineData("2026-12-24", "2026-12-23", "LastDay", "lies before the first")]
    [InlineData("2026-11-18", "2026-11-19", "FirstDay", "These days are over")]
    [InlineData("2026-12-24", "2027-12-25", "LastDay", "longer than a year")]
    [InlineData("2026-12-24", "20261-01-01", "LastDay", "Write the day")]
    [InlineData("9999-12-31", "", "FirstDay", "Write the day")]
    public async Task Create_WrongDays_AreSaidAtTheirField(string first, string last, string field, string words)
    {
        using var owner = await app.SignedInAsync("hanna");

        var refused = await owner.SubmitAsync(
            await owner.GetAsync("/practice/closures"), "form.set-form", ("Form.FirstDay", first), ("Form.LastDay", last), ("Form.Reason", "Kept"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(words, refused.Text($"#Form_{field}-wrong"), StringComparison.Ordinal);
        Assert.Equal((first, last, "Kept"), (Value(refused, "FirstDay"), Value(refused, "LastDay"), Value(refused, "Reason")));
        await using var db = app.Open();
        Assert.False(await db.ClinicClosures.AnyAsync(closure => closure.Reason == "Kept", TestContext.Current.CancellationToken));
    }

    private static string Value(VisitedPage page, string field) => page.Document.QuerySelector($"#Form_{field}")!.GetAttribute("value") ?? "";
}
