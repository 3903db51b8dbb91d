using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Booking;

public sealed class BookingsApiTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Fact]
    public async Task Create_OpenSlot_BooksItForTheNamedPerson()
    {
        using var visitor = app.NewVisitor();
        var body = BookingApi.Consult("2026-11-25T10:00:00-06:00", "ines-moreau");
        body["note"] = "Left of my spine";
        body["unknown"] = new JsonObject { ["is"] = "ignored" };

        var answer = await visitor.Http.BookAsync(body);

        Assert.Equal(201, answer.Status);
        Assert.Equal("2026-11-25T10:00:00-06:00", answer.Json.GetProperty("start").GetString());
        Assert.Equal("2026-11-25T10:15:00-06:00", answer.Json.GetProperty("end").GetString());
        Assert.Equal("ines-moreau", answer.Json.GetProperty("therapist").GetString());
        await using var db = app.Open();
        var id = new Domain.Id<Domain.Booking.Appointment>(answer.Json.GetProperty("id").GetGuid());
        var booked = await db.Appointments
            .Include(a => a.Client!.Consents)
            .SingleAsync(a => a.Id == id, TestContext.Current.CancellationToken);
        Assert.Equal("Left of my spine", booked.Note);
        Assert.Equal("Nora Kaminski", booked.Client!.FullName);
        var consent = Assert.Single(booked.Client.Consents, given => given.GivenAt == app.Clock.Now);
        Assert.Equal("Reminders for my visits. By email, before a visit.", consent.Wording);
        var managed = await visitor.GetAsync(new Uri(answer.Json.GetProperty("manageUrl").GetString()!).PathAndQuery);
        Assert.Equal(System.Net.HttpStatusCode.OK, managed.Status);
        Assert.Contains("Wednesday 25 November 2026, 10:00 am", managed.Text("dl"), StringComparison.Ordinal);
        Assert.DoesNotContain("nora@example.org", managed.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("204-555-0188", managed.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_SameKeyFiftyTimesAtOnce_BooksOnceAndAnswersTheSame()
    {
        using var visitor = app.NewVisitor();
        var key = BookingApi.NewKey();

        var answers = await Task.WhenAll(Enumerable.Range(0, 50)
            .Select(_ => visitor.Http.BookAsync(BookingApi.Consult("2026-11-26T10:00:00-06:00"), key)));

        Assert.All(answers, answer => Assert.Equal(201, answer.Status));
        Assert.Single(answers.Select(answer => answer.Text).Distinct());
        await using var db = app.Open();
        var start = new DateTimeOffset(2026, 11, 26, 16, 0, 0, TimeSpan.Zero);
        Assert.Equal(1, await db.Appointments.CountAsync(a => a.StartsAt == start, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Create_SameKeyOtherBody_IsKeyReused()
    {
        using var visitor = app.NewVisitor();
        var key = BookingApi.NewKey();
        await visitor.Http.BookAsync(BookingApi.Consult("2026-11-27T10:00:00-06:00"), key);

        var answer = await visitor.Http.BookAsync(BookingApi.Consult("2026-11-27T10:15:00-06:00"), key);

        Assert.Equal(422, answer.Status);
        Assert.Equal("/problems/key-reused", answer.Type);
    }

    [Fact]
    public async Task Create_KeyHeldByAnotherTransaction_IsInProgressAfterTheWait()
    {
        using var visitor = app.NewVisitor();
        var key = BookingApi.NewKey();
        await using var db = app.Open();
        await using var holder = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await db.Database.ExecuteSqlAsync(
            $"insert into idempotency_entries (key, request_hash, created_at) values ({key}, {new byte[] { 1 }}, {app.Clock.Now})",
            TestContext.Current.CancellationToken);

        var answer = await visitor.Http.BookAsync(BookingApi.Consult("2026-11-27T11:00:00-06:00"), key);

        Assert.Equal(409, answer.Status);
        Assert.Equal("/problems/in-progress", answer.Type);
    }

    [Fact]
    public async Task Create_TakenSlot_OffersThreeOtherTimesThatCanBeBooked()
    {
        using var visitor = app.NewVisitor();
        var body = BookingApi.Consult("2026-12-01T10:00:00-06:00", "ines-moreau");
        Assert.Equal(201, (await visitor.Http.BookAsync(body)).Status);
        var key = BookingApi.NewKey();

        var refused = await visitor.Http.BookAsync(body, key);
        var again = await visitor.Http.BookAsync(body, key);

        Assert.Equal(409, refused.Status);
        Assert.Equal("application/problem+json", refused.MediaType);
        Assert.EndsWith("slot-taken", refused.Type, StringComparison.Ordinal);
        Assert.Equal(refused.Text, again.Text);
        var alternatives = refused.Json.GetProperty("alternatives").EnumerateArray().ToList();
        Assert.Equal(3, alternatives.Count);
        Assert.Equal(3, alternatives.Select(slot => slot.GetProperty("start").GetString()).Distinct().Count());
        foreach (var (slot, nth) in alternatives.Select((slot, nth) => (slot, nth)))
        {
            var other = BookingApi.Consult(slot.GetProperty("start").GetString()!, slot.GetProperty("therapist").GetString()!);
            // One at the same time with another therapist is for another person.
            other["client"]!["firstName"] = $"Other{nth}";
            Assert.Equal(201, (await visitor.Http.BookAsync(other)).Status);
        }
    }

    [Fact]
    public async Task Create_SharedFamilyEmail_KeepsTwoPeopleApartAndOverwritesNothing()
    {
        using var visitor = app.NewVisitor();
        async Task BookAsync(string start, string first, string? last, string phone)
        {
            var body = BookingApi.Consult(start);
            body["client"] = new JsonObject { ["firstName"] = first, ["lastName"] = last, ["email"] = "Family@Example.org", ["phone"] = phone };
            Assert.Equal(201, (await visitor.Http.BookAsync(body)).Status);
        }

        await BookAsync("2026-12-02T10:00:00-06:00", "Ada", "Berg", "204-555-0001");
        await BookAsync("2026-12-02T11:00:00-06:00", "Ole", null, "204-555-0002");
        await BookAsync("2026-12-02T10:30:00-06:00", "ADA", "berg", "204-555-0003");

        await using var db = app.Open();
        var family = await db.Clients.Where(client => client.Email == "Family@Example.org").OrderBy(client => client.CreatedAt).ThenBy(client => client.Id)
            .Select(client => new { client.FirstName, client.Phone }).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, family.Count);
        Assert.Contains(family, client => client is { FirstName: "Ada", Phone: "204-555-0001" });
        Assert.Contains(family, client => client is { FirstName: "Ole", Phone: "204-555-0002" });
    }

    [Theory]
    [InlineData("2026-11-19T10:00:00-06:00")]
    [InlineData("2026-11-20T09:15:00-06:00")]
    [InlineData("2026-11-24T10:07:00-06:00")]
    [InlineData("2026-11-24T03:00:00-06:00")]
    [InlineData("2026-11-22T03:00:00-06:00")]
    [InlineData("2027-06-01T10:00:00-05:00")]
    [InlineData("9999-12-31T23:59:00Z")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("2026-11-24T10:00:00")]
    [InlineData("tomorrow")]
    [InlineData("")]
    public async Task Create_StartThatIsNotOffered_IsRefusedOnStart(string start)
    {
        using var visitor = app.NewVisitor();

        var answer = await visitor.Http.BookAsync(BookingApi.Consult(start));

        Assert.Equal(422, answer.Status);
        Assert.Equal("application/problem+json", answer.MediaType);
        Assert.Equal(["start"], answer.Fields);
    }

    [Theory]
    [InlineData("service", "\"massage-61\"", "service")]
    [InlineData("service", "\"a\\u0000b\"", "service")]
    [InlineData("service", "null", "service")]
    [InlineData("therapist", "\"nobody\"", "therapist")]
    [InlineData("channel", "\"in-person\"", "channel")]
    [InlineData("channel", "\"letter\"", "channel")]
    [InlineData("channel", "null", "channel")]
    [InlineData("region", "null", "region")]
    [InlineData("region", "\"nose\"", "region")]
    [InlineData("region", "\"3\"", "region")]
    [InlineData("note", "\"a\\u0000b\"", "note")]
    [InlineData("consents", "[\"everything\"]", "consents")]
    [InlineData("consents", "[null]", "consents")]
    [InlineData("client", "null", "client.firstName")]
    [InlineData("client.firstName", "\" \"", "client.firstName")]
    [InlineData("client.firstName", "\"a\\u0000b\"", "client.firstName")]
    [InlineData("client.lastName", "\"LONG\"", "client.lastName")]
    [InlineData("client.firstName", "\"LONG\"", "client.firstName")]
    [InlineData("client.email", "\"nora.example.org\"", "client.email")]
    [InlineData("client.email", "\"nora@@example.org\"", "client.email")]
    [InlineData("client.email", "\"nora@example\"", "client.email")]
    [InlineData("client.email", "\"no ra@example.org\"", "client.email")]
    [InlineData("client.email", "null", "client.email")]
    [InlineData("client.phone", "\"12345\"", "client.phone")]
    [InlineData("client.phone", "\"LONG\"", "client.phone")]
    public async Task Create_WrongField_IsNamed(string field, string json, string named)
    {
        using var visitor = app.NewVisitor();
        var body = BookingApi.Consult();
        var owner = field.StartsWith("client.", StringComparison.Ordinal) ? body["client"]!.AsObject() : body;
        owner[field.Replace("client.", "", StringComparison.Ordinal)] = JsonNode.Parse(json.Replace("LONG", new string('x', 10_000), StringComparison.Ordinal));

        var answer = await visitor.Http.BookAsync(body);

        Assert.Equal(422, answer.Status);
        Assert.Contains(named, answer.Fields);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"service\":")]
    [InlineData("{\"service\":5}")]
    [InlineData("{\"client\":\"Nora\"}")]
    [InlineData("{\"client\":{\"firstName\":\"\\ud800\"}}")]
    [InlineData("\"DEEP\"")]
    public async Task Create_UnreadableBody_Is400Problem(string body)
    {
        using var visitor = app.NewVisitor();
        var text = body == "\"DEEP\"" ? new string('[', 1000) : body;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/bookings") { Content = new StringContent(text, Encoding.UTF8, "application/json") };
        request.Headers.Add("Idempotency-Key", BookingApi.NewKey());

        var answer = await visitor.Http.AnswerAsync(request);

        Assert.Equal(400, answer.Status);
        Assert.Equal("application/problem+json", answer.MediaType);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("short")]
    [InlineData("0123456789 12345")]
    [InlineData("LONG")]
    public async Task Create_NoUsableKey_Is400(string? key)
    {
        using var visitor = app.NewVisitor();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/bookings")
        {
            Content = new StringContent(BookingApi.Consult().ToJsonString(), Encoding.UTF8, "application/json"),
        };
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key == "LONG" ? new string('k', 129) : key);
        }

        var answer = await visitor.Http.AnswerAsync(request);

        Assert.Equal(400, answer.Status);
        Assert.Equal(["Idempotency-Key"], answer.Fields);
    }

    [Fact]
    public async Task Create_BodyThatIsNoJsonOrTooLong_IsRefusedAsAProblem()
    {
        using var visitor = app.NewVisitor();
        async Task<ApiAnswer> PostAsync(HttpContent content)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/bookings") { Content = content };
            request.Headers.Add("Idempotency-Key", BookingApi.NewKey());
            return await visitor.Http.AnswerAsync(request);
        }

        var form = await PostAsync(new FormUrlEncodedContent([new("service", "pain-consult")]));
        var huge = await PostAsync(new StringContent($"{{\"note\":\"{new string('x', 100_000)}\"}}", Encoding.UTF8, new MediaTypeHeaderValue("application/json")));

        Assert.Equal((415, "application/problem+json"), (form.Status, form.MediaType));
        Assert.Equal((413, "application/problem+json"), (huge.Status, huge.MediaType));
    }

    [Theory]
    [InlineData("/api/v1/nothing")]
    [InlineData("/api/v1/services/nothing")]
    public async Task Get_WhatIsNotThere_IsAProblem(string path)
    {
        using var visitor = app.NewVisitor();

        var answer = await visitor.Http.ReadAsync(path);

        Assert.Equal((404, "application/problem+json"), (answer.Status, answer.MediaType));
    }

    [Fact]
    public async Task Create_SlotOfTheClocksStandingStill_CountsNoticeFromNow()
    {
        using var visitor = app.NewVisitor();
        var first = (await app.SlotsAsync("pain-consult", "2026-11-20"))[0].GetProperty("start").GetString()!;

        Assert.True(DateTimeOffset.Parse(first, CultureInfo.InvariantCulture) >= app.Clock.Now.AddMinutes(60), first);
        Assert.Equal(201, (await visitor.Http.BookAsync(BookingApi.Consult(first))).Status);
    }
}
