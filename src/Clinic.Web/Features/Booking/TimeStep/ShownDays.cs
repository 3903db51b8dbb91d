namespace Clinic.Web.Features.Booking.TimeStep;

/// <summary>Some days and their times, and the way to other days.</summary>
public sealed record ShownDays
{
    public required DateOnly From { get; init; }

    public required IReadOnlyList<DayTimes> Days { get; init; }

    public DateOnly? EarlierFrom { get; init; }

    public DateOnly? LaterFrom { get; init; }

    /// <summary>Where the next times are, when these days have none.</summary>
    public DateOnly? NextOpenDay { get; init; }

    public bool IsEmpty => First is null;

    /// <summary>The first time of all, to which an error leads.</summary>
    public TimeOption? First => Days.SelectMany(day => day.Times).FirstOrDefault();
}
