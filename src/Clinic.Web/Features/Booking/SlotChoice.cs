using System.Globalization;
using Clinic.Domain.Availability;
using Clinic.Domain.Practice;
using Clinic.Web.Features.Availability;

namespace Clinic.Web.Features.Booking;

/// <summary>A start and a therapist, or any, as one answer of a form: "2026-11-24T15:30Z~hanna-friesen".</summary>
public sealed record SlotChoice(DateTimeOffset Start, string Therapist)
{
    private const string Format = "yyyy-MM-dd'T'HH:mm'Z'";

    /// <summary>Whoever is free.</summary>
    public bool IsAny => AnyTherapist.IsMeant(Therapist);

    public static string ValueOf(OfferedSlot slot) => new SlotChoice(slot.Start, slot.Therapist).ToString();

    public static SlotChoice? Read(string? value)
    {
        var parts = value?.Split('~') ?? [];
        return parts.Length == 2
            && Slug.IsSlug(parts[1])
            && DateTimeOffset.TryParseExact(parts[0], Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var start)
            ? new SlotChoice(start, parts[1])
            : null;
    }

    public override string ToString() => $"{Start.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture)}~{Therapist}";
}
