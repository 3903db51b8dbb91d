using Clinic.Web.Features.Practice;

namespace Clinic.Web.Features.Booking.DetailsStep;

/// <summary>Nothing is booked and nothing kept: this service is not booked online by this client.</summary>
/// <param name="IsNew">Because she is new; false when it is for new clients alone, null when nobody books it online.</param>
public sealed record NotAcceptedPage(BookingPlan Plan, bool? IsNew, PracticeCard Practice)
{
    public string Why => IsNew switch
    {
        true => $"{Plan.Offer.Name} is for clients who have been here before. We did not find a visit of yours under this name and email.",
        false => $"{Plan.Offer.Name} is for new clients. You have been here before, so another service is right for you.",
        _ => $"{Plan.Offer.Name} is booked by phone.",
    };
}
