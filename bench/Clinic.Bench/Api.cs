using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace Clinic.Bench;

/// <summary>The public API, as another program calls it.</summary>
internal static class Api
{
    public static async Task<IReadOnlyList<(string Start, string Therapist)>> SlotsAsync(HttpClient http, string service, DateOnly from, int days, string therapist = "any")
    {
        var answer = await http.GetFromJsonAsync<JsonElement>($"/api/v1/availability?service={service}&therapist={therapist}&from={from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}&days={days}");
        return [.. answer.GetProperty("slots").EnumerateArray().Select(slot => (slot.GetProperty("start").GetString()!, slot.GetProperty("therapist").GetString()!))];
    }

    /// <summary>What is posted.</summary>
    public static object Booking(string service, string channel, string start, string therapist, int client) => new
    {
        service,
        therapist,
        start,
        channel,
        region = "back",
        client = new { firstName = "Nora", lastName = "Kaminski", email = FormattableString.Invariant($"client{client}@example.org"), phone = "204-555-0188" },
    };

    public static async Task<(int Status, JsonElement Body, string Text)> BookAsync(
        HttpClient http, string service, string channel, string start, string therapist, int client, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/bookings")
        {
            Content = JsonContent.Create(Booking(service, channel, start, therapist, client)),
        };
        request.Headers.Add("Idempotency-Key", key ?? Guid.NewGuid().ToString("N"));
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.StartsWith('{') ? JsonDocument.Parse(text).RootElement : default, text);
    }
}
