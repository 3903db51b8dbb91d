using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Charting;

namespace Clinic.Web.Features.Charting.AreaFindings;

/// <summary>What was found in an area and what was done about it.</summary>
public sealed record AreaFindingForm : IValidatableObject
{
    /// <summary>The answer that says the area was checked and not worked on.</summary>
    public const string OnlyChecked = "none";

    /// <summary>The answer that says the length stands in <see cref="OtherSeconds"/>.</summary>
    public const string Other = "other";

    /// <summary>The lengths that have a chip of their own.</summary>
    public static IReadOnlyList<int> UsualSeconds { get; } = [30, 60, 90, 120];

    public string? Area { get; init; }

    [WordOf<AreaSide>(ErrorMessage = "Say which side.")]
    public string? Side { get; init; }

    /// <summary>The row's version when the form was opened; null when there was no row.</summary>
    public uint? Version { get; init; }

    public bool Tight { get; init; }

    public bool GivesKnotPain { get; init; }

    [Display(Name = "Tender before")]
    [Range(Tenderness.Least, Tenderness.Most, ErrorMessage = "Tenderness is a number from 0 to 10.")]
    public int? TenderBefore { get; init; }

    public string? Technique { get; init; }

    /// <summary>A usual length, or <see cref="Other"/>.</summary>
    public string? Seconds { get; init; }

    [Display(Name = "Other length in seconds")]
    public int? OtherSeconds { get; init; }

    [Display(Name = "Tender after")]
    [Range(Tenderness.Least, Tenderness.Most, ErrorMessage = "Tenderness is a number from 0 to 10.")]
    public int? TenderAfter { get; init; }

    public AreaKey? Key => AreaKey.TryParse($"{Area}-{Side}", out var key) ? key : null;

    public Technique? ChosenTechnique => WireName.TryParse<Technique>(Technique, out var technique) ? technique : null;

    public int? ChosenSeconds =>
        int.TryParse(Seconds, NumberStyles.Integer, CultureInfo.InvariantCulture, out var seconds) ? seconds : OtherSeconds;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Technique is not (null or "" or OnlyChecked) && ChosenTechnique is null)
        {
            yield return new ValidationResult("Pick one of the techniques.", [nameof(Technique)]);
        }

        if (Seconds is not (null or "" or Other) && !int.TryParse(Seconds, NumberStyles.Integer, CultureInfo.InvariantCulture, out _))
        {
            yield return new ValidationResult("Pick a length, or write it in seconds.", [nameof(Seconds)]);
        }
        else if (ChosenSeconds is < 1 or > AreaFinding.SecondsMost)
        {
            yield return new ValidationResult("Write a length from 1 to 3600 seconds.", [nameof(Seconds)]);
        }
        else if (OtherSeconds is { } other && ChosenSeconds != other)
        {
            yield return new ValidationResult("Two lengths are given. Pick Other, or clear the number.", [nameof(Seconds)]);
        }
        else if (ChosenSeconds is not null && ChosenTechnique is null)
        {
            yield return new ValidationResult("Say what you did for that long.", [nameof(Technique)]);
        }
    }
}
