namespace Clinic.Domain.Tests.Availability.Oracle;

/// <summary>When the clocks of all zones that this machine knows change, found by asking each zone for its offset alone.</summary>
internal static class ClockChanges
{
    private static readonly DateTime Start = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime End = new(2038, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Every change from 2024 to 2037, by zone and moment; for a zone without one the first of some July in its place.</summary>
    public static IReadOnlyList<ClockChange> All { get; } = [.. TimeZoneInfo.GetSystemTimeZones()
        .OrderBy(zone => zone.Id, StringComparer.Ordinal)
        .SelectMany((zone, number) => Of(zone).DefaultIfEmpty(new DateTime(2024 + (number % 14), 7, 1, 0, 0, 0, DateTimeKind.Utc))
            .Select(utc => new ClockChange(zone.Id, utc)))];

    private static List<DateTime> Of(TimeZoneInfo zone)
    {
        List<DateTime> found = [];
        for (var day = Start; day < End; day = day.AddDays(1))
        {
            var (low, high) = (day, day.AddDays(1));
            if (zone.GetUtcOffset(low) == zone.GetUtcOffset(high))
            {
                continue;
            }

            while (high - low > TimeSpan.FromMinutes(1))
            {
                var middle = low.AddMinutes(Math.Floor((high - low).TotalMinutes / 2));
                (low, high) = zone.GetUtcOffset(middle) == zone.GetUtcOffset(low) ? (middle, high) : (low, middle);
            }

            found.Add(high);
        }

        return found;
    }
}
