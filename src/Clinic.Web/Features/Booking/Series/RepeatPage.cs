using Clinic.Web.Features.Booking.DetailsStep;

namespace Clinic.Web.Features.Booking.Series;

/// <summary>The question whether a visit is to be repeated, beside its details.</summary>
public sealed record RepeatPage(DetailsForm Form, BookingPlan Plan, string Slot)
{
    public bool IsAsked => FindSeries.MayRepeat(Plan.Offer);
}
