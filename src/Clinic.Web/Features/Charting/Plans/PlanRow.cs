using Clinic.Domain.Charting.Plans;

namespace Clinic.Web.Features.Charting.Plans;

/// <summary>The plan that stands for the client of a visit, and how it was rated up to that visit.</summary>
/// <param name="Visit">How many visits after the one it was made in.</param>
internal sealed record PlanRow(CarePlan Plan, int Visit)
{
    /// <summary>Oldest first.</summary>
    public IReadOnlyList<PlanRating> Ratings { get; init; } = [];
}
