namespace Clinic.Web.Features.Availability.HoursBlocks;

/// <summary>One block of a day as it was typed; both empty is none.</summary>
public sealed record BlockForm
{
    public string? From { get; init; }

    /// <summary>0:00 is the end of the day.</summary>
    public string? Until { get; init; }
}
