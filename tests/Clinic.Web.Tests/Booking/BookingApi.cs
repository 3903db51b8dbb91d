using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Clinic.Testing;

namespace Clinic.Web.Tests.Booking;

/// <summary>The API as somebody else's program calls it.</summary>
internal static class BookingApi
{
    /// <summary>The Tuesday after the demo was loaded, 10:00 am to 10:15 am in Winnipeg.</summary>
    public const string FreeStart = "2026-11-24T10:00:00-06:00";

    /// <summary>A booking that is fine but for what a test changes.</summary>
    public static JsonObject Consult(string start = FreeStart, string therapist = "any") => new()
    {
        ["service"] = "pain-consult",
        ["therapist"] = therapist,
        ["start"] = start,
        ["channel"] = "phone",
        ["region"] = "BACK",
        ["client"] = new JsonObject
        {
            ["firstName"] = "Nora",
            ["lastName"] = "Kaminski",
            ["email"] = "nora@example.org",
            ["phone"] = "204-555-0188",
        },
        ["consents"] = new JsonArray("reminders"),
    };

    public static string NewKey() => Guid.NewGuid().ToString("N");

    public static async Task<ApiAnswer> BookAsync(this HttpClient http, JsonNode? body, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/bookings") { Content = JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key ?? NewKey());
        return await http.AnswerAsync(request);
    }

    public static async Task<ApiAnswer> AnswerAsync(this HttpClient http, HttpRequestMessage request)
    {
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new ApiAnswer(
            (int)response.StatusCode,
            response.Content.Headers.ContentType?.MediaType,
            text,
            text.Length > 0 && response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true
                ? JsonDocument.Parse(text).RootElement
                : default);
    }

    public static Task<ApiAnswer> ReadAsync(this HttpClient http, string path) =>
        http.AnswerAsync(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>The open slots of a service on one day.</summary>
    public static async Task<IReadOnlyList<JsonElement>> SlotsAsync(this ClinicApp app, string service, string day, string therapist = "any")
    {
        using var visitor = app.NewVisitor();
        var answer = await visitor.Http.ReadAsync($"/api/v1/availability?service={service}&therapist={therapist}&from={day}&days=1");
        return [.. answer.Json.GetProperty("slots").EnumerateArray()];
    }
}
