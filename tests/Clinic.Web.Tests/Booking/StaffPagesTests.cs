using System.Net;
using Clinic.Testing;

namespace Clinic.Web.Tests.Booking;

public sealed class StaffPagesTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Theory]
    [InlineData("/booking/appointments")]
    [InlineData("/booking/call-backs")]
    public async Task Page_Stranger_IsSentToSignIn(string path)
    {
        using var visitor = app.NewVisitor();

        var answer = await visitor.GetAsync(path);

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.StartsWith("/accounts/sign-in", answer.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Appointments_TherapistAndDesk_SeeWhatIsTheirs()
    {
        using var caller = app.NewVisitor();
        foreach (var (therapist, first) in new[] { ("ines-moreau", "Inga"), ("tom-adebayo", "Tove") })
        {
            var slot = (await app.SlotsAsync("pain-consult", "2026-12-08", therapist))[0];
            var body = BookingApi.Consult(slot.GetProperty("start").GetString()!, therapist);
            body["client"]!["firstName"] = first;
            Assert.Equal(201, (await caller.Http.BookAsync(body)).Status);
        }

        using var ines = await app.SignedInAsync("ines");
        using var desk = await app.SignedInAsync("desk");
        var own = await ines.GetAsync("/booking/appointments?day=2026-12-08");
        var all = await desk.GetAsync("/booking/appointments?day=2026-12-08");

        Assert.Contains("Tuesday 8 December", own.Heading, StringComparison.Ordinal);
        Assert.Equal(["Inga Kaminski"], own.Texts(".agenda b"));
        Assert.Single(own.Document.QuerySelectorAll("form[action$='/charting/visits'] input[name=appointmentId]"));
        Assert.Equal(["Back"], own.Texts(".agenda .said"));
        Assert.Equal("tel:2045550188", own.Document.QuerySelector(".agenda a[href^='tel:']")?.GetAttribute("href"));
        Assert.Equal(["Inga Kaminski", "Tove Kaminski"], all.Texts(".agenda b").Order());
        Assert.Empty(all.Document.QuerySelectorAll("form[action$='/charting/visits']"));
        Assert.DoesNotContain("Back", all.Text(".agenda"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Appointments_KnownClientWithANewNumber_DialsTheNewOneAndKeepsTheOldOnFile()
    {
        using var caller = app.NewVisitor();
        var slots = await app.SlotsAsync("pain-consult", "2026-12-15", "tom-adebayo");
        foreach (var (slot, phone) in slots.Take(2).Zip(["204-555-0111", "204-555-0122"]))
        {
            var body = BookingApi.Consult(slot.GetProperty("start").GetString()!, "tom-adebayo");
            (body["client"]!["firstName"], body["client"]!["phone"]) = ("Moved", phone);
            Assert.Equal(201, (await caller.Http.BookAsync(body)).Status);
        }

        using var tom = await app.SignedInAsync("tom");
        var day = await tom.GetAsync("/booking/appointments?day=2026-12-15");

        Assert.Equal(["tel:2045550111", "tel:2045550122"], day.Document.QuerySelectorAll(".agenda a[href^='tel:']").Select(link => link.GetAttribute("href")));
        await using var db = app.Open();
        Assert.Equal("204-555-0111", (await db.ClientAsync("Moved")).Phone);
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01")]
    [InlineData("%00")]
    public async Task Appointments_DayThatIsNone_ShowsToday(string day)
    {
        using var desk = await app.SignedInAsync("desk");

        var page = await desk.GetAsync($"/booking/appointments?day={day}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Friday 20 November", page.Heading, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CallBack_Request_ShowsUpForTheStaff()
    {
        using var visitor = app.NewVisitor();
        using var tom = await app.SignedInAsync("tom");
        var form = await visitor.GetAsync("/call-back");

        var refused = await visitor.SubmitAsync(form, "main form", ("Name", ""), ("Phone", "12"));
        var taken = await visitor.SubmitAsync(
            refused, "main form", ("Name", "Peter <Dyck>"), ("Phone", "204 555 0133"), ("Region", "shoulder"), ("BestTime", "After 1 pm"));
        var list = await tom.GetAsync("/booking/call-backs");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(2, refused.Texts(".error-summary li").Count);
        Assert.StartsWith("/call-back/thanks?request=", taken.Location, StringComparison.Ordinal);
        Assert.Contains("Peter <Dyck>", list.Texts(".agenda b"));
        Assert.Contains("Shoulder. Best time: After 1 pm.", list.Text(".agenda"), StringComparison.Ordinal);
    }
}
