using System.ComponentModel.DataAnnotations;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Charting;

namespace Clinic.Web.Features.Charting.KnotFindings;

/// <summary>What this visit found about a knot. All of it may stay open.</summary>
public sealed record KnotFindingForm
{
    /// <summary>The row's version when the form was opened; null when there was no row.</summary>
    public uint? Version { get; init; }

    [Display(Name = "Tender before")]
    [Range(Tenderness.Least, Tenderness.Most, ErrorMessage = "Tenderness is a number from 0 to 10.")]
    public int? TenderBefore { get; init; }

    [WordOf<KnotKind>(ErrorMessage = "Pick one of the five kinds.")]
    public string? Kind { get; init; }

    [WordOf<KnotSize>(ErrorMessage = "Pick one of the five sizes.")]
    public string? Size { get; init; }

    [Display(Name = "Tender after")]
    [Range(Tenderness.Least, Tenderness.Most, ErrorMessage = "Tenderness is a number from 0 to 10.")]
    public int? TenderAfter { get; init; }
}
