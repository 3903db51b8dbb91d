using Clinic.Domain.Booking.WaitingList;
using Clinic.Domain.Practice;
using Clinic.Domain.Time;
using Clinic.Web.Features.Practice;
using Clinic.Web.Features.Shared;

namespace Clinic.Web.Features.Booking.Offers;

/// <summary>An offered time as its private link shows it. No email or phone: a link gets forwarded.</summary>
public sealed record OfferPage
{
    public required TakeForm Form { get; init; }

    public required string Token { get; init; }

    public required string FirstName { get; init; }

    public required string ServiceName { get; init; }

    public required string TherapistName { get; init; }

    public required Channel Channel { get; init; }

    public required Price Price { get; init; }

    /// <summary>With the clinic's offset, as all times here.</summary>
    public required DateTimeOffset Start { get; init; }

    public required DateTimeOffset End { get; init; }

    public required DateTimeOffset Until { get; init; }

    public required DateTimeOffset Now { get; init; }

    public required bool Stands { get; init; }

    public OfferOutcome? Outcome { get; init; }

    /// <summary>Whether the person still waits for another time.</summary>
    public required bool IsWaiting { get; init; }

    /// <summary>What is agreed to when booking the service; null when nothing is asked.</summary>
    public string? Agreement { get; init; }

    /// <summary>Of the visit that came of it, while its link is open.</summary>
    public string? VisitToken { get; init; }

    /// <summary>Of the entry, to leave the list.</summary>
    public string? EntryToken { get; init; }

    public required PracticeCard Practice { get; init; }

    /// <summary>"10:05 am today", "Monday 23 November, 10:05 am".</summary>
    public string UntilWords => DateOnly.FromDateTime(Until.DateTime) == DateOnly.FromDateTime(Now.DateTime)
        ? $"{TimeWords.Time(Until)} today"
        : $"{TimeWords.Day(Until)}, {TimeWords.Time(Until)}";

    public string When => $"{TimeWords.Day(Start)}, {TimeWords.Time(Start)}";

    public PairsPage Pairs => new(
        [
            new("Name", FirstName),
            new("Service", ServiceName),
            new("When", $"{TimeWords.Moment(Start)} to {TimeWords.Time(End)}"),
            new("With", TherapistName),
            new("Where", BookingWords.Where(Channel, $"{Practice.Street}, {Practice.Town}")),
            new("Price", Price.ToString()),
        ]);
}
