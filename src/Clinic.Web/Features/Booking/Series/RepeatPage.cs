using Clinic.Domain;
using Clinic.Domain.Booking.Series;

namespace Clinic.Web.Features.Booking.Series;

/// <summary>The question whether a visit is to be repeated, among its details.</summary>
public sealed record RepeatPage(BookingPlan Plan)
{
    /// <summary>Where the details go when they are those of a series: to the list of its dates, with everything that was written.</summary>
    public const string Dates = "/booking/series/dates";

    public bool IsAsked => FindSeries.MayRepeat(Plan.Offer);

    /// <summary>Whether an answer to the question is more than once.</summary>
    public static bool IsSeries(string? every) => WireName.TryParseKebab<SeriesRhythm>(every, out _);
}
