using Clinic.Web.Features.Shared;

namespace Clinic.Web.Features.Booking.TimeStep;

/// <summary>The second step: some days and their times.</summary>
public sealed record TimeStepPage
{
    public required BookingPlan Plan { get; init; }

    public required DateOnly From { get; init; }

    public required IReadOnlyList<DayTimes> Days { get; init; }

    /// <summary>The slot that was chosen before, if it is among the times.</summary>
    public string? Chosen { get; init; }

    public DateOnly? EarlierFrom { get; init; }

    public DateOnly? LaterFrom { get; init; }

    /// <summary>Where the next times are, when these days have none.</summary>
    public DateOnly? NextOpenDay { get; init; }

    public required PairsPage Pairs { get; init; }

    /// <summary>Whose wall time it is.</summary>
    public required string Zone { get; init; }

    public bool IsEmpty => Days.All(day => day.Times.Count == 0);

    /// <summary>The first time of all, to which an error leads.</summary>
    public TimeOption? First => Days.SelectMany(day => day.Times).FirstOrDefault();
}
