using System.Text.Json.Nodes;
using Clinic.Domain.Screening;
using Clinic.Testing;
using Clinic.Web.Tests.Booking;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Screening;

/// <summary>The red-flag check as somebody else's program asks it. Each test takes a day of its own.</summary>
public sealed class RedFlagApiTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_List_HasEveryLineAndNoneOfThese()
    {
        using var visitor = app.NewVisitor();

        var list = (await visitor.Http.ReadAsync("/api/v1/screening")).Json;

        Assert.Equal(RedFlagLists.Current.Version, list.GetProperty("version").GetString());
        var questions = list.GetProperty("questions").EnumerateArray().ToList();
        Assert.Equal(RedFlagLists.Current.Questions.Count + 1, questions.Count);
        Assert.Equal(("chest", "emergency"), (questions[0].GetProperty("slug").GetString(), questions[0].GetProperty("level").GetString()));
        Assert.Equal(("none", "None of these"), (questions[^1].GetProperty("slug").GetString(), questions[^1].GetProperty("text").GetString()));
    }

    [Theory]
    [InlineData("2026-12-01T10:00:00-06:00", "{\"version\":\"2026-11\",\"answers\":[\"none\"]}", "Clear", null)]
    [InlineData("2026-12-02T10:00:00-06:00", "{\"version\":\"2026-11\",\"answers\":[\"cancer\"]}", "Modify", null)]
    [InlineData("2026-12-03T10:00:00-06:00", "{\"version\":\"2026-11\",\"answers\":[\"limb-old\"]}", "TherapistFirst", "Your therapist will call before your visit.")]
    [InlineData("2026-12-04T10:00:00-06:00", "{\"version\":\"2026-11\",\"answers\":[\"clot\"],\"more\":1}", "SameDay", "Please see a doctor today. We will keep your place and call you.")]
    [InlineData("2026-12-07T10:00:00-06:00", "null", null, null)]
    public async Task Create_Answered_StoresTheLevelAndGivesTheAdvice(string start, string screening, string? level, string? advice)
    {
        using var visitor = app.NewVisitor();
        var (body, key) = (BookingApi.Consult(start), BookingApi.NewKey());
        body["screening"] = JsonNode.Parse(screening);

        var booked = await visitor.Http.BookAsync(body, key);
        var again = await visitor.Http.BookAsync(body, key);

        Assert.Equal(201, booked.Status);
        Assert.Equal(booked.Text, again.Text);
        Assert.Equal(advice, booked.Json.TryGetProperty("advice", out var words) ? words.GetString() : null);
        await using var db = app.Open();
        var id = new Domain.Id<Domain.Booking.Appointment>(booked.Json.GetProperty("id").GetGuid());
        Assert.Equal(level, (await db.RedFlagChecks.SingleOrDefaultAsync(check => check.AppointmentId == id, Token))?.Level.ToString());
    }

    [Fact]
    public async Task Create_Emergency_IsAProblemWithTheNumberAndBooksNothing()
    {
        using var visitor = app.NewVisitor();
        var body = BookingApi.Consult("2026-12-08T10:00:00-06:00");
        body["screening"] = JsonNode.Parse("{\"version\":\"2026-11\",\"answers\":[\"fever\",\"bladder-bowel\"]}");
        var key = BookingApi.NewKey();

        var refused = await visitor.Http.BookAsync(body, key);
        var again = await visitor.Http.BookAsync(body, key);
        body["client"]!["email"] = "no address";
        var alsoWrong = await visitor.Http.BookAsync(body, key);

        Assert.Equal((422, "/problems/emergency", "application/problem+json"), (refused.Status, refused.Type, refused.MediaType));
        Assert.Equal("911", refused.Json.GetProperty("emergencyNumber").GetString());
        Assert.Equal("This may be serious. Please call 911 now. We have not booked you.", refused.Json.GetProperty("detail").GetString());
        Assert.Equal(refused.Text, again.Text);
        Assert.Equal(refused.Text, alsoWrong.Text);
        await using var db = app.Open();
        var start = new DateTimeOffset(2026, 12, 8, 16, 0, 0, TimeSpan.Zero);
        Assert.False(await db.Appointments.AnyAsync(visit => visit.StartsAt == start, Token));
        Assert.False(await db.IdempotencyEntries.AnyAsync(entry => entry.Key == key, Token));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"version\":\"2026-11\"}")]
    [InlineData("{\"version\":\"2026-11\",\"answers\":[]}")]
    [InlineData("{\"version\":\"2026-11\",\"answers\":[null]}")]
    [InlineData("{\"version\":\"2026-11\",\"answers\":[\"cold\"]}")]
    [InlineData("{\"version\":\"2026-11\",\"answers\":[\"chest\",\"cold\"]}")]
    [InlineData("{\"version\":\"2026-11\",\"answers\":[\"none\",\"fever\"]}")]
    [InlineData("{\"version\":\"1999-01\",\"answers\":[\"none\"]}")]
    [InlineData("{\"answers\":[\"none\"]}")]
    public async Task Create_AnswersThatCannotBeTaken_AreNamed(string screening)
    {
        using var visitor = app.NewVisitor();
        var body = BookingApi.Consult();
        body["screening"] = JsonNode.Parse(screening);

        var refused = await visitor.Http.BookAsync(body);

        Assert.Equal((422, "/problems/invalid"), (refused.Status, refused.Type));
        Assert.Equal(["screening.answers"], refused.Fields);
    }

    [Fact]
    public async Task Create_SameKeyOtherAnswers_IsKeyReused()
    {
        using var visitor = app.NewVisitor();
        var (body, key) = (BookingApi.Consult("2026-12-09T10:00:00-06:00"), BookingApi.NewKey());
        body["screening"] = JsonNode.Parse("{\"version\":\"2026-11\",\"answers\":[\"fever\",\"clot\"]}");
        await visitor.Http.BookAsync(body, key);

        body["screening"] = JsonNode.Parse("{\"version\":\"2026-11\",\"answers\":[\"clot\",\"fever\"]}");
        var otherOrder = await visitor.Http.BookAsync(body, key);
        body["screening"] = JsonNode.Parse("{\"version\":\"2026-11\",\"answers\":[\"none\"]}");
        var otherAnswers = await visitor.Http.BookAsync(body, key);
        body.Remove("screening");
        var unanswered = await visitor.Http.BookAsync(body, key);

        Assert.Equal(201, otherOrder.Status);
        Assert.Equal((422, "/problems/key-reused"), (otherAnswers.Status, otherAnswers.Type));
        Assert.Equal((422, "/problems/key-reused"), (unanswered.Status, unanswered.Type));
    }

    [Fact]
    public async Task OpenApi_Booking_DescribesScreening()
    {
        using var visitor = app.NewVisitor();

        var described = (await visitor.Http.ReadAsync("/openapi/v1.json")).Json;

        var schemas = described.GetProperty("components").GetProperty("schemas");
        Assert.True(schemas.GetProperty("NewBooking").GetProperty("properties").TryGetProperty("screening", out _));
        Assert.Equal(["version", "answers"], schemas.GetProperty("NewBookingScreening").GetProperty("properties").EnumerateObject().Select(member => member.Name));
        Assert.True(described.GetProperty("paths").TryGetProperty("/api/v1/screening", out _));
    }
}
