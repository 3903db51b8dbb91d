using System.Globalization;

namespace Clinic.Web.Features.Booking.TimeStep;

/// <summary>How far another time is from the one that was wished: "15 min later", "Next day". Both in the clinic's wall time.</summary>
internal static class SlotDistance
{
    public static string Of(DateTimeOffset start, DateTimeOffset wished)
    {
        var days = DateOnly.FromDateTime(start.DateTime).DayNumber - DateOnly.FromDateTime(wished.DateTime).DayNumber;
        if (days != 0)
        {
            return Math.Abs(days) switch
            {
                1 => days > 0 ? "Next day" : "Day before",
                var many => $"{many.ToString(CultureInfo.InvariantCulture)} days {(days > 0 ? "later" : "earlier")}",
            };
        }

        var minutes = (int)(start - wished).TotalMinutes;
        return minutes switch
        {
            0 => "Same time",
            > 0 => $"{Span(minutes)} later",
            _ => $"{Span(-minutes)} earlier",
        };
    }

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
