using System.Globalization;

namespace Clinic.Domain.Charting.OverTime;

/// <summary>For how long a knot stayed eased after each visit, as the client told it at the next one.</summary>
public static class StayedAway
{
    /// <summary>More than these are no sentence any more.</summary>
    private const int MostTold = 4;

    /// <summary>"It stayed away 2 days, then 9 days, then 12 days"; null when nobody asked.</summary>
    /// <param name="days">Oldest first, 0 or more; null where nobody asked.</param>
    public static string? Words(IEnumerable<int?> days)
    {
        var told = Told(days).TakeLast(MostTold).ToList();
        return told.Count == 0 ? null : $"It stayed away {string.Join(", then ", told.Select(Days))}";
    }

    /// <summary>True when it stayed away longer after each of at least two visits: the last three count.</summary>
    public static bool IsLongerEachTime(IEnumerable<int?> days)
    {
        var last = Told(days).TakeLast(3).ToList();
        return last.Count > 1 && last.Zip(last.Skip(1)).All(pair => pair.Second > pair.First);
    }

    private static IEnumerable<int> Told(IEnumerable<int?> days) => days.OfType<int>();

    private static string Days(int days) => days switch
    {
        0 => "less than a day",
        1 => "1 day",
        _ => string.Create(CultureInfo.InvariantCulture, $"{days} days"),
    };
}
