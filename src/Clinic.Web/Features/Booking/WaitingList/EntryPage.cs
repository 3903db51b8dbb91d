using Clinic.Domain.Booking.WaitingList;
using Clinic.Domain.Practice;
using Clinic.Web.Features.Practice;
using Clinic.Web.Features.Shared;

namespace Clinic.Web.Features.Booking.WaitingList;

/// <summary>An entry as its private link shows it. No email or phone: a link gets forwarded.</summary>
/// <param name="TherapistName">Null for anybody.</param>
/// <param name="IsWaiting">Whether we still look for a time.</param>
/// <param name="IsBooked">Whether it ended with a visit.</param>
/// <param name="Url">This page's own address, to be kept.</param>
/// <param name="HasOffer">Whether a time is kept for her now; the link to it is in the mail.</param>
public sealed record EntryPage(
    string FirstName,
    string ServiceName,
    string? TherapistName,
    Channel Channel,
    DateOnly FirstDay,
    DateOnly LastDay,
    PartOfDay Part,
    bool IsWaiting,
    bool IsBooked,
    bool IsJustJoined,
    int OfferMinutes,
    PracticeCard Practice,
    string Token,
    string Url,
    bool HasOffer)
{
    public PairsPage Pairs => new(
        [
            new("Name", FirstName),
            new("Service", ServiceName),
            new("With", TherapistName ?? "Whoever is free first"),
            new("Where", BookingWords.Channel(Channel)),
            new("Days", WaitingWords.Days(FirstDay, LastDay)),
            new("Time", WaitingWords.Hint(Part) is { } hint ? $"{WaitingWords.Part(Part)} ({hint.ToLowerInvariant()})" : WaitingWords.Part(Part)),
        ],
        IsWide: true);

    /// <summary>"an hour", "45 minutes".</summary>
    public string KeptFor => OfferMinutes == 60 ? "an hour" : OfferMinutes % 60 == 0
        ? FormattableString.Invariant($"{OfferMinutes / 60} hours")
        : FormattableString.Invariant($"{OfferMinutes} minutes");
}
