namespace Clinic.Domain.Booking.Series;

/// <summary>One date of a series.</summary>
/// <param name="Start">The instant of the series' wall time on that day; null when the clock skips it.</param>
public sealed record SeriesDate(DateOnly Day, DateTimeOffset? Start);
