using Clinic.Web.Features.Availability.HoursBlocks;

namespace Clinic.Web.Features.Availability.Hours;

/// <summary>One weekday as it was typed.</summary>
public sealed record DayForm
{
    public IReadOnlyList<BlockForm>? Blocks { get; init; }
}
