using System.Globalization;
using System.Text.Json.Nodes;
using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Testing;

namespace Clinic.Web.Tests.Booking.Changes;

/// <summary>A visit that a client booked, and the private link she got.</summary>
/// <param name="Path">"/visit/" and the token.</param>
internal sealed record BookedLink(Id<Appointment> Id, string Path, DateTimeOffset Start, string Therapist)
{
    /// <summary>Books the first open time of a day, or the nth.</summary>
    /// <param name="email">By default one of its own: nobody has two visits at once.</param>
    /// <param name="day">Its own for each test, so that nobody takes another's time.</param>
    public static async Task<BookedLink> MakeAsync(
        ClinicApp app, string day, string service = "massage-60", string therapist = "any", int nth = 0, string? email = null)
    {
        using var visitor = app.NewVisitor();
        var slot = (await app.SlotsAsync(service, day, therapist))[nth];
        var body = BookingApi.Consult(slot.GetProperty("start").GetString()!, slot.GetProperty("therapist").GetString()!);
        body["service"] = service;
        body["channel"] = service == "pain-consult" ? "phone" : "in-person";
        body["client"]!["email"] = email ?? $"nora.{Guid.NewGuid():N}@example.org";
        body["consents"] = new JsonArray();
        var answer = await visitor.Http.BookAsync(body);
        Assert.Equal(201, answer.Status);
        return new BookedLink(
            new Id<Appointment>(answer.Json.GetProperty("id").GetGuid()),
            new Uri(answer.Json.GetProperty("manageUrl").GetString()!).PathAndQuery,
            DateTimeOffset.Parse(answer.Json.GetProperty("start").GetString()!, CultureInfo.InvariantCulture).ToUniversalTime(),
            answer.Json.GetProperty("therapist").GetString()!);
    }
}
