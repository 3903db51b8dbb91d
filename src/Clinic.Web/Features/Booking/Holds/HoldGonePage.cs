using Clinic.Domain.Availability;
using Clinic.Domain.Time;

namespace Clinic.Web.Features.Booking.Holds;

/// <summary>The time is booked or kept for somebody else: what else there is.</summary>
public sealed record HoldGonePage(BookingPlan Plan, DateTimeOffset WishedStart, IReadOnlyList<OfferedSlot> Alternatives)
{
    public string SeeAllAddress => Plan.TimeAddress(DateOnly.FromDateTime(WishedStart.DateTime));

    public string WishedTime => $"{TimeWords.Time(WishedStart)} on {TimeWords.Weekday(WishedStart)}";
}
