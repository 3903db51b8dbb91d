using Clinic.Testing;
using Clinic.Web.Tests.Booking;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Availability;

public sealed class AvailabilityApiTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Fact]
    public async Task Index_AnyTherapist_GivesOneSlotForEachStartAndTherapistInOrder()
    {
        using var visitor = app.NewVisitor();

        var answer = await visitor.Http.ReadAsync("/api/v1/availability?service=massage-60&therapist=any&from=2026-11-24&days=7");

        Assert.Equal(200, answer.Status);
        Assert.Equal("America/Winnipeg", answer.Json.GetProperty("timeZone").GetString());
        var slots = answer.Json.GetProperty("slots").EnumerateArray()
            .Select(slot => (Start: slot.GetProperty("start").GetDateTimeOffset(), End: slot.GetProperty("end").GetDateTimeOffset(), Who: slot.GetProperty("therapist").GetString()))
            .ToList();
        Assert.NotEmpty(slots);
        Assert.All(slots, slot => Assert.Equal(TimeSpan.FromMinutes(60), slot.End - slot.Start));
        Assert.Equal(slots.Count, slots.Select(slot => (slot.Start, slot.Who)).Distinct().Count());
        Assert.Equal(slots.Select(slot => slot.Start).Order(), slots.Select(slot => slot.Start));
        Assert.True(slots.Select(slot => slot.Who).Distinct().Count() > 1);
    }

    [Fact]
    public async Task Index_AfterABooking_LeavesOutWhatItBlocks()
    {
        using var visitor = app.NewVisitor();
        var slot = (await app.SlotsAsync("massage-30", "2026-11-25"))[^1];
        var (start, therapist) = (slot.GetProperty("start").GetString()!, slot.GetProperty("therapist").GetString()!);
        var body = BookingApi.Consult(start, therapist);
        (body["service"], body["channel"]) = ("massage-30", "in-person");

        Assert.Equal(201, (await visitor.Http.BookAsync(body)).Status);

        Assert.DoesNotContain(await app.SlotsAsync("massage-30", "2026-11-25", therapist), open => open.GetProperty("start").GetString() == start);
    }

    [Theory]
    [InlineData("service=pain-consult&days=0", "days")]
    [InlineData("service=pain-consult&days=63", "days")]
    [InlineData("service=pain-consult&days=-1", "days")]
    [InlineData("service=pain-consult&days=many", "days")]
    [InlineData("service=pain-consult&days=99999999999", "days")]
    [InlineData("service=pain-consult&from=garbage", "from")]
    [InlineData("service=pain-consult&from=24.11.2026", "from")]
    [InlineData("service=pain-consult&from=2026-13-01", "from")]
    [InlineData("from=2026-11-24", "service")]
    public async Task Index_UnreadableParameter_Is400OnIt(string query, string named)
    {
        using var visitor = app.NewVisitor();

        var answer = await visitor.Http.ReadAsync($"/api/v1/availability?{query}");

        Assert.Equal((400, "application/problem+json"), (answer.Status, answer.MediaType));
        Assert.Equal([named], answer.Fields);
    }

    [Theory]
    [InlineData("service=nothing")]
    [InlineData("service=a%00b")]
    [InlineData("service=%ED%A0%80")]
    [InlineData("service=pain-consult&therapist=nobody")]
    [InlineData("service=pain-consult&therapist=%00")]
    public async Task Index_UnknownName_Is404(string query)
    {
        using var visitor = app.NewVisitor();

        var answer = await visitor.Http.ReadAsync($"/api/v1/availability?{query}");

        Assert.Equal((404, "application/problem+json"), (answer.Status, answer.MediaType));
    }

    [Theory]
    [InlineData("from=9999-12-31&days=62")]
    [InlineData("from=0001-01-01&days=62")]
    [InlineData("from=2026-10-01&days=1")]
    [InlineData("from=2026-11-24&from=2026-11-25&days=1&days=2&service=massage-60")]
    public async Task Index_DaysThatCannotBeBooked_AreNoFault(string query)
    {
        using var visitor = app.NewVisitor();

        var answer = await visitor.Http.ReadAsync($"/api/v1/availability?service=pain-consult&{query}");

        Assert.Equal(200, answer.Status);
    }

    [Fact]
    public async Task Services_Always_StandInDisplayOrderFreeConsultFirst()
    {
        using var visitor = app.NewVisitor();

        var services = (await visitor.Http.ReadAsync("/api/v1/services")).Json.GetProperty("services").EnumerateArray().ToList();
        var therapists = (await visitor.Http.ReadAsync("/api/v1/therapists")).Json.GetProperty("therapists").EnumerateArray().ToList();

        Assert.Equal(["pain-consult", "massage-30", "massage-60", "massage-90"], services.Select(service => service.GetProperty("slug").GetString()));
        var consult = services[0];
        Assert.Equal(0, consult.GetProperty("price").GetDecimal());
        Assert.Equal("CAD", consult.GetProperty("currency").GetString());
        Assert.Equal(15, consult.GetProperty("minutes").GetInt32());
        Assert.True(consult.GetProperty("asksRegion").GetBoolean());
        Assert.Equal(["phone", "video"], consult.GetProperty("channels").EnumerateArray().Select(channel => channel.GetString()));
        Assert.Equal(["in-person"], services[1].GetProperty("channels").EnumerateArray().Select(channel => channel.GetString()));
        Assert.Contains(therapists, therapist => therapist.GetProperty("slug").GetString() == "ines-moreau"
            && therapist.GetProperty("services").EnumerateArray().Any(service => service.GetString() == "massage-60"));
    }
}
