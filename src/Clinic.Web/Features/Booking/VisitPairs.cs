using Clinic.Domain.Availability;
using Clinic.Domain.Time;
using Clinic.Web.Features.Availability;
using Clinic.Web.Features.Practice;
using Clinic.Web.Features.Shared;

namespace Clinic.Web.Features.Booking;

/// <summary>"Your visit": what was chosen, each with the way back to change it.</summary>
internal static class VisitPairs
{
    public static PairsPage Of(BookingPlan plan, PracticeCard practice, OfferedSlot? slot = null)
    {
        List<Pair> pairs = [new("Service", plan.Offer.Name, plan.ServiceAddress)];
        if (slot is not null)
        {
            var timeAddress = plan.TimeAddress(DateOnly.FromDateTime(slot.Start.DateTime));
            pairs.Add(new("When", TimeWords.Moment(slot.Start), timeAddress, slot.Start, TimeWords.Zone(practice.Town, slot.Start)));
            pairs.Add(new("With", AnyTherapist.IsMeant(slot.Therapist) ? "Any therapist. The one you saw last, if she is free" : slot.TherapistName, timeAddress));
        }

        pairs.Add(new(
            "Where",
            BookingWords.Where(plan.Channel, $"{practice.Street}, {practice.Town}"),
            plan.Offer.Channels.Count > 1 ? plan.ServiceAddress : null));
        if (plan.Region is { } region)
        {
            pairs.Add(new("For", BookingWords.Region(region), plan.ServiceAddress));
        }

        pairs.Add(new("Price", new Price(plan.Offer.Price, plan.Offer.Currency).ToString()));
        return new PairsPage(pairs);
    }
}
