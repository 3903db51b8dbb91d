using Clinic.Domain.Practice;
using Clinic.Domain.Time;
using Clinic.Web.Features.Messages;
using Clinic.Web.Features.Practice;
using Clinic.Web.Features.Shared;

namespace Clinic.Web.Features.Booking.VisitLink;

/// <summary>A visit as its private link shows it. No email, phone or note: a link gets forwarded.</summary>
/// <param name="Advice">What to do because of a red flag, right after booking alone.</param>
/// <param name="ManageUrl">This page's own address, to be kept.</param>
/// <param name="Mail">What is said of a mail; nothing to who comes back later.</param>
public sealed record VisitPage(
    string FirstName,
    string ServiceName,
    DateTimeOffset Start,
    DateTimeOffset End,
    string TherapistName,
    Channel Channel,
    PracticeCard Practice,
    string Token,
    string ManageUrl,
    bool IsJustBooked,
    MailPromise Mail,
    string? Advice)
{
    public string Title => (IsJustBooked, Channel) switch
    {
        (true, Channel.Phone) => $"{TherapistName.Split(' ')[0]} calls you on {TimeWords.Weekday(Start)} at {TimeWords.Time(Start)}",
        (true, Channel.Video) => $"You talk with {TherapistName.Split(' ')[0]} on {TimeWords.Weekday(Start)} at {TimeWords.Time(Start)}",
        (true, _) => $"See you on {TimeWords.Weekday(Start)} at {TimeWords.Time(Start)}",
        _ => $"Your visit on {TimeWords.Day(Start)}",
    };

    public PairsPage Pairs => new(
        [
            new("Name", FirstName),
            new("Service", ServiceName),
            new("When", $"{TimeWords.Moment(Start)} to {TimeWords.Time(End)}", At: Start, Zone: TimeWords.Zone(Practice.Town, Start)),
            new("With", TherapistName),
            new("Where", BookingWords.Where(Channel, $"{Practice.Street}, {Practice.Town}")),
        ],
        IsWide: true);
}
