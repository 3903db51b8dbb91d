using Clinic.Domain.Screening;
using Clinic.Web.Features.Practice;

namespace Clinic.Web.Features.Booking.DetailsStep;

/// <summary>Nothing is booked: whom to call, and what to say there.</summary>
/// <param name="Form">As posted. It comes back with this page and is kept nowhere else.</param>
/// <param name="Serious">What was ticked that may be serious.</param>
public sealed record EmergencyPage(DetailsForm Form, BookingPlan Plan, string Slot, PracticeCard Practice, IReadOnlyList<string> Serious)
{
    internal static EmergencyPage Of(DetailsForm form, BookingPlan plan, SlotChoice slot, PracticeCard practice, RedFlagAnswers flags) => new(
        form,
        plan,
        slot.ToString(),
        practice,
        [.. RedFlagLists.Questions(flags.Version, flags.Ticked).Where(question => question.Level == RedFlagLevel.Emergency).Select(question => question.Text)]);
}
