using Clinic.Web.Features.Booking.TimeStep;
using Clinic.Web.Features.Practice;

namespace Clinic.Web.Features.Booking.DetailsStep;

/// <summary>
/// Nothing is booked and nothing kept: this service is not booked online by this client. The page says the rule, and not whether a name
/// and email are known here.
/// </summary>
/// <param name="IsOfWho">Whether it depends on who books; false when nobody books it online.</param>
public sealed record NotAcceptedPage(BookingPlan Plan, bool IsOfWho, PracticeCard Practice)
{
    public string Why => IsOfWho
        ? $"{Plan.Offer.Name} cannot be booked online under this name and email. {ClientRuleWords.Of(Plan.Offer.NewClients, Plan.Offer.ExistingClients, Plan.Offer.RequestLength)}"
        : $"{Plan.Offer.Name} is booked by phone.";
}
