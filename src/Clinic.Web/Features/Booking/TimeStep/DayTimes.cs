using Clinic.Domain.Time;

namespace Clinic.Web.Features.Booking.TimeStep;

/// <summary>The times of one day.</summary>
/// <param name="IsClosed">Nobody works that day; otherwise an empty day is one that is booked out or past.</param>
public sealed record DayTimes(DateOnly Day, bool IsToday, bool IsClosed, IReadOnlyList<TimeOption> Times)
{
    /// <summary>Under which the day stands on its page: "day-2026-11-27".</summary>
    public static string IdOf(DateOnly day) => $"day-{IsoDay.Write(day)}";

    public IEnumerable<(string Name, IReadOnlyList<TimeOption> Times)> Parts =>
        new[] { ("Morning", 0, 12), ("Afternoon", 12, 17), ("Evening", 17, 24) }
            .Select(part => (part.Item1, (IReadOnlyList<TimeOption>)[.. Times.Where(time => time.Slot.Start.Hour >= part.Item2 && time.Slot.Start.Hour < part.Item3)]))
            .Where(part => part.Item2.Count > 0);
}
