using System.Globalization;
using Clinic.Domain.Availability;
using Clinic.Domain.Time;

namespace Clinic.Web.Features.Booking.DetailsStep;

/// <summary>The time has gone: what else there is, and everything that was written, kept.</summary>
/// <param name="Form">As posted, with a new key.</param>
public sealed record SlotGonePage(DetailsForm Form, BookingPlan Plan, DateTimeOffset WishedStart, IReadOnlyList<OfferedSlot> Alternatives)
{
    /// <summary>How far an alternative is from what was wished: "15 min later", "Next day".</summary>
    public string Distance(OfferedSlot slot)
    {
        var days = DateOnly.FromDateTime(slot.Start.DateTime).DayNumber - DateOnly.FromDateTime(WishedStart.DateTime).DayNumber;
        if (days != 0)
        {
            return Math.Abs(days) switch
            {
                1 => days > 0 ? "Next day" : "Day before",
                var many => $"{many.ToString(CultureInfo.InvariantCulture)} days {(days > 0 ? "later" : "earlier")}",
            };
        }

        var minutes = (int)(slot.Start - WishedStart).TotalMinutes;
        return minutes switch
        {
            0 => "Same time",
            > 0 => $"{Span(minutes)} later",
            _ => $"{Span(-minutes)} earlier",
        };
    }

    public string SeeAllAddress => Plan.TimeAddress(DateOnly.FromDateTime(WishedStart.DateTime));

    public string WishedTime => $"{TimeWords.Time(WishedStart)} on {TimeWords.Weekday(WishedStart)}";

    private static string Span(int minutes)
    {
        var (hours, rest) = Math.DivRem(minutes, 60);
        return (hours, rest) switch
        {
            (0, _) => FormattableString.Invariant($"{rest} min"),
            (_, 0) => FormattableString.Invariant($"{hours} h"),
            _ => FormattableString.Invariant($"{hours} h {rest} min"),
        };
    }
}
