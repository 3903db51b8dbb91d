using System.Text.Json;
using Clinic.Domain;
using Clinic.Domain.Availability;
using Clinic.Domain.Booking;

namespace Clinic.Web.Features.Booking.Attempts;

/// <summary>The answer to one attempt as its idempotency row keeps it. The private link's token is not in it: it is made again.</summary>
internal sealed record StoredAnswer
{
    /// <summary>Set when a visit was booked.</summary>
    public Guid? Id { get; init; }

    public DateTimeOffset Start { get; init; }

    public DateTimeOffset End { get; init; }

    public string? Therapist { get; init; }

    /// <summary>Whether it was asked for only.</summary>
    public bool IsRequest { get; init; }

    /// <summary>Set when the time was taken. Neither this nor an id: the time was not offered.</summary>
    public IReadOnlyList<OfferedSlot>? Alternatives { get; init; }

    public static StoredAnswer Of(BookedVisit visit) =>
        new() { Id = visit.Id.Value, Start = visit.Start, End = visit.End, Therapist = visit.Therapist, IsRequest = visit.IsRequest };

    public static StoredAnswer Of(Refusal refusal) => new() { Alternatives = (refusal as SlotTaken)?.Alternatives };

    public static StoredAnswer Parse(string json) => JsonSerializer.Deserialize<StoredAnswer>(json)!;

    public string ToJson() => JsonSerializer.Serialize(this);

    public Refusal ToRefusal() => Alternatives is null ? new NotOffered() : new SlotTaken(Alternatives);
}
