using Clinic.Domain.Availability;
using Clinic.Domain.Time;
using Clinic.Web.Features.Booking.TimeStep;

namespace Clinic.Web.Features.Booking.DetailsStep;

/// <summary>The time has gone: what else there is, and everything that was written, kept.</summary>
/// <param name="Form">As posted, with a new key.</param>
public sealed record SlotGonePage(DetailsForm Form, BookingPlan Plan, DateTimeOffset WishedStart, IReadOnlyList<OfferedSlot> Alternatives)
{
    public string Distance(OfferedSlot slot) => SlotDistance.Of(slot.Start, WishedStart);

    public string SeeAllAddress => Plan.TimeAddress(DateOnly.FromDateTime(WishedStart.DateTime));

    public string WishedTime => $"{TimeWords.Time(WishedStart)} on {TimeWords.Weekday(WishedStart)}";
}
