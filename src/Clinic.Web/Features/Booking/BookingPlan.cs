using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Domain.Practice;
using Clinic.Domain.Time;
using Clinic.Web.Features.Availability;

namespace Clinic.Web.Features.Booking;

/// <summary>What was chosen so far, checked against what the clinic offers.</summary>
/// <param name="Therapist">The one whose times are shown; null for all.</param>
public sealed record BookingPlan(ServiceOffer Offer, Channel Channel, BodyRegion? Region, OfferedTherapist? Therapist)
{
    /// <summary>The token of the time that is kept for the visitor, so that another time takes its place; null when none is.</summary>
    public string? Hold { get; init; }

    /// <summary>Whose times are shown, in a slot; any where several may have them.</summary>
    public string SlotTherapist =>
        Therapist?.Slug ?? (Offer.Therapists is [var only] ? only.Slug : AnyTherapist.Word);

    /// <summary>"free pain consult by phone, for your back": what is booked, in a sentence.</summary>
    public string InShort =>
        $", {BookingWords.Channel(Channel).ToLowerInvariant()}{(Region is { } region ? $", for your {region.Kebab()}" : "")}.";

    public string ServiceAddress => $"/booking{Query()}";

    public string TimeAddress(DateOnly? from = null, string? check = null) =>
        $"/booking/time{Query(("from", from is { } day ? IsoDay.Write(day) : null), ("hold", Hold), ("check", check))}";

    internal string DetailsAddress(SlotChoice slot) => $"/booking/details{Query(("slot", slot.ToString()), ("hold", Hold))}";

    /// <summary>To wait for a time, from the first day that was looked at.</summary>
    public string WaitingListAddress(DateOnly from) => $"/booking/waiting-list{Query(("from", IsoDay.Write(from)))}";

    private QueryString Query(params (string Name, string? Value)[] more) => QueryString.Create(
        new (string Name, string? Value)[]
        {
            ("service", Offer.Slug), ("channel", Channel.Kebab()), ("region", Region?.Kebab()), ("therapist", Therapist?.Slug),
        }
        .Concat(more)
        .Where(pair => pair.Value is not null)
        .Select(pair => KeyValuePair.Create(pair.Name, pair.Value)));
}
