using System.Text.Json.Serialization;

namespace Clinic.Web.Features.Booking.Api;

/// <summary>A visit that was booked, or asked for.</summary>
/// <param name="Therapist">Her slug.</param>
/// <param name="ManageUrl">The private link that opens the visit. Whoever has it can open it.</param>
/// <param name="Status">booked; or requested: its time is kept, and the clinic has still to say yes.</param>
/// <param name="Advice">What the client must read now, because of her red flags; left out when there is nothing.</param>
public sealed record BookingAnswer(
    Guid Id,
    DateTimeOffset Start,
    DateTimeOffset End,
    string Therapist,
    string ManageUrl,
    string Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Advice);
