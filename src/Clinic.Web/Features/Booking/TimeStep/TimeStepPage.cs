using Clinic.Web.Features.Shared;

namespace Clinic.Web.Features.Booking.TimeStep;

/// <summary>The second step: some days and their times.</summary>
public sealed record TimeStepPage
{
    public required BookingPlan Plan { get; init; }

    public required ShownDays Shown { get; init; }

    /// <summary>The slot that was chosen before, if it is among the times.</summary>
    public string? Chosen { get; init; }

    public required PairsPage Pairs { get; init; }

    /// <summary>Whose wall time it is.</summary>
    public required string Zone { get; init; }
}
