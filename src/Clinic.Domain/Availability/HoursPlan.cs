using Clinic.Domain.Practice;

namespace Clinic.Domain.Availability;

/// <summary>
/// A therapist's weekly hours over time: one week holds until another one begins. What was before the first day of a new week stays as it
/// was, and so does what is planned after it.
/// </summary>
/// <param name="Rows">All her blocks, whenever they hold.</param>
public sealed record HoursPlan(IReadOnlyList<WeeklyHours> Rows)
{
    /// <summary>The blocks of the week that holds on a day, Monday first.</summary>
    public IReadOnlyList<HoursBlock> WeekAt(DateOnly day) =>
        [.. Rows.Where(row => HoldsAt(row, day)).Select(HoursBlock.Of).OrderBy(block => ((int)block.Weekday + 6) % 7).ThenBy(block => block.From)];

    /// <summary>The first days of the weeks that are planned after a day, in order.</summary>
    public IReadOnlyList<DateOnly> ChangesAfter(DateOnly day) =>
        [.. EdgesAfter(day).Where(edge => !WeekAt(edge).SequenceEqual(WeekAt(edge.AddDays(-1))))];

    /// <summary>Puts a new week from a day on, until the next one that is planned already.</summary>
    /// <param name="week">Without overlaps; none when she does not work.</param>
    /// <returns>All her blocks afterwards: rows that stay, some with other days, and new ones.</returns>
    public HoursPlan With(Id<Therapist> therapist, DateOnly from, IReadOnlyCollection<HoursBlock> week)
    {
        DateOnly? next = EdgesAfter(from) is [var edge, ..] ? edge : null;
        var rows = new List<WeeklyHours>();
        var wanted = week.ToHashSet();
        foreach (var row in Rows.Where(row => HoldsAt(row, from)))
        {
            if (wanted.Remove(HoursBlock.Of(row)))
            {
                rows.Add(row);
                continue;
            }

            // What it says of the days after the new week goes on.
            if (next is { } later && HoldsAt(row, later))
            {
                rows.Add(Row(therapist, HoursBlock.Of(row), later, row.ValidUntil));
            }

            if (row.ValidFrom is not { } first || first < from)
            {
                row.ValidUntil = from.AddDays(-1);
                rows.Add(row);
            }
        }

        foreach (var row in Rows.Where(row => !HoldsAt(row, from) && !rows.Contains(row)))
        {
            // A block that ended the day before and goes on is one block still.
            if (row.ValidUntil == from.AddDays(-1) && wanted.Remove(HoursBlock.Of(row)))
            {
                row.ValidUntil = next?.AddDays(-1);
            }

            rows.Add(row);
        }

        rows.AddRange(wanted.Select(block => Row(therapist, block, from, next?.AddDays(-1))));
        return new HoursPlan(rows);
    }

    /// <summary>Takes back the week that begins on a day: the one before it goes on.</summary>
    public HoursPlan Without(Id<Therapist> therapist, DateOnly from) => With(therapist, from, WeekAt(from.AddDays(-1)));

    /// <summary>The days after a day on which some block begins or has just ended.</summary>
    private List<DateOnly> EdgesAfter(DateOnly day) =>
        [.. Rows.SelectMany(row => new[] { row.ValidFrom, row.ValidUntil == DateOnly.MaxValue ? null : row.ValidUntil?.AddDays(1) })
            .OfType<DateOnly>()
            .Where(edge => edge > day)
            .Distinct()
            .Order()];

    private static WeeklyHours Row(Id<Therapist> therapist, HoursBlock block, DateOnly from, DateOnly? until) =>
        new(therapist, block.Weekday, block.From, block.Until) { ValidFrom = from, ValidUntil = until };

    private static bool HoldsAt(WeeklyHours row, DateOnly day) =>
        (row.ValidFrom is not { } first || first <= day) && (row.ValidUntil is not { } last || day <= last);
}
