using System.ComponentModel.DataAnnotations;
using Clinic.Web.Features.Availability.Hours;
using Clinic.Web.Features.Availability.HoursBlocks;

namespace Clinic.Web.Features.Availability.HoursExceptions;

/// <summary>One day that is not as every week, as it was typed.</summary>
public sealed record ExceptionForm
{
    public const string Off = "off";
    public const string Hours = "hours";
    public const int Lines = 3;

    [Display(Name = "Day")]
    public string? Day { get; init; }

    /// <summary>Off or hours.</summary>
    public string? Kind { get; init; }

    public IReadOnlyList<BlockForm>? Blocks { get; init; }

    /// <summary>The same with as many lines as the page shows, however it was posted.</summary>
    internal ExceptionForm Filled() => this with
    {
        Blocks = [.. (Blocks ?? []).Concat(Enumerable.Repeat(new BlockForm(), Lines)).Take(Math.Clamp(Blocks?.Count ?? 0, Lines, WeekForm.MostBlocks))],
    };
}
