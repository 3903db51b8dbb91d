using Clinic.Domain.Time;

namespace Clinic.Domain.Booking.Series;

/// <summary>The dates of a series: the same weekday and the same time on the clinic's wall, whatever the clock does in between.</summary>
public static class SeriesDates
{
    public const int Fewest = 2;
    public const int Most = 12;

    /// <param name="first">The start of the first visit.</param>
    /// <param name="count">From <see cref="Fewest"/> to <see cref="Most"/>.</param>
    public static IReadOnlyList<SeriesDate> Of(DateTimeOffset first, SeriesRhythm rhythm, int count, ClinicTime time)
    {
        if (count is < Fewest or > Most)
        {
            throw new ArgumentOutOfRangeException(nameof(count), count, $"A series has {Fewest} to {Most} visits.");
        }

        var wall = time.ToWall(first).DateTime;
        var (day, at) = (DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall));
        var step = rhythm == SeriesRhythm.Weekly ? 7 : 14;
        // The first is the time that was chosen, also where the clock shows it twice.
        return [new(day, first.ToUniversalTime()), .. Enumerable.Range(1, count - 1)
            .Select(nth => day.AddDays(nth * step))
            .Select(next => new SeriesDate(next, time.ToInstant(next, at)))];
    }
}
