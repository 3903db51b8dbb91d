using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Answers;

namespace Clinic.Web.Features.Charting.AreaFindings;

/// <summary>What was found in an area, what was done about it and what the knot made of it. All of it may stay open.</summary>
public sealed record AreaFindingForm : IValidatableObject
{
    /// <summary>The answer that says the area was checked and not worked on.</summary>
    public const string OnlyChecked = "none";

    /// <summary>The answer that says the length stands in <see cref="OtherSeconds"/>.</summary>
    public const string Other = "other";

    private const string OnTheScale = "Tenderness is a number from 0 to 10.";
    private const string PainOnTheScale = "Pain is a number from 0 to 10.";

    /// <summary>The lengths that have a chip of their own.</summary>
    public static IReadOnlyList<int> UsualSeconds { get; } = [30, 60, 90, 120];

    public string? Area { get; init; }

    [WordOf<AreaSide>(ErrorMessage = "Say which side.")]
    public string? Side { get; init; }

    /// <summary>The row's version when the form was opened; null when there was no row.</summary>
    public uint? Version { get; init; }

    public bool AskedByClient { get; init; }

    [Display(Name = "How tight")]
    [Range(0, AreaFinding.TightnessMost, ErrorMessage = "Tightness is a number from 0 to 3.")]
    public int? Tight { get; init; }

    public bool GivesKnotPain { get; init; }

    [Display(Name = "Where in it")]
    public string? Zone { get; init; }

    [Display(Name = "Tender before")]
    [Range(Tenderness.Least, Tenderness.Most, ErrorMessage = OnTheScale)]
    public int? TenderBefore { get; init; }

    public string? Technique { get; init; }

    /// <summary>What was pressed to do the same as last time, or what is usual here: <c>pincer_hold-120</c>. It says technique and length at once.</summary>
    public string? Usual { get; init; }

    /// <summary>A usual length, or <see cref="Other"/>.</summary>
    public string? Seconds { get; init; }

    [Display(Name = "Other length in seconds")]
    public int? OtherSeconds { get; init; }

    [Display(Name = "How often")]
    [Range(1, AreaFinding.RepeatsMost, ErrorMessage = "Write how often, from 1 to 20.")]
    public int? Repeats { get; init; }

    public bool ReleasedSlowly { get; init; }

    [WordOf<Tool>(ErrorMessage = "Pick one of the five.")]
    public string? Tool { get; init; }

    [Range(1, AreaFinding.PressureMost, ErrorMessage = "Pressure is a number from 1 to 5.")]
    public int? Pressure { get; init; }

    [Display(Name = "How strong it felt to the client")]
    [Range(Tenderness.Least, Tenderness.Most, ErrorMessage = "How strong it felt is a number from 0 to 10.")]
    public int? ClientFelt { get; init; }

    [Display(Name = "Tender after")]
    [Range(Tenderness.Least, Tenderness.Most, ErrorMessage = OnTheScale)]
    public int? TenderAfter { get; init; }

    [Display(Name = "Knot straight after")]
    [Range(Tenderness.Least, Tenderness.Most, ErrorMessage = PainOnTheScale)]
    public int? KnotPainNow { get; init; }

    [Display(Name = "Knot after 20 minutes")]
    [Range(Tenderness.Least, Tenderness.Most, ErrorMessage = PainOnTheScale)]
    public int? KnotPainRecheck { get; init; }

    [Display(Name = "Knot about two hours later")]
    [Range(Tenderness.Least, Tenderness.Most, ErrorMessage = PainOnTheScale)]
    public int? KnotPainLater { get; init; }

    [Display(Name = "Knot on the next day")]
    [Range(Tenderness.Least, Tenderness.Most, ErrorMessage = PainOnTheScale)]
    public int? KnotPainNextDay { get; init; }

    [WordOf<Verdict>(ErrorMessage = "Pick one of the five.")]
    public string? Verdict { get; init; }

    public AreaKey? Key => AreaKey.TryParse($"{Area}-{Side}", out var key) ? key : null;

    public string? ChosenZone => string.IsNullOrEmpty(Zone) ? null : Zone;

    public Technique? ChosenTechnique => WireName.TryParse<Technique>(UsualParts is { } usual ? usual[0] : Technique, out var technique) ? technique : null;

    public int? ChosenSeconds => Number(UsualParts is { } usual ? usual[1] : Seconds) ?? OtherSeconds;

    public Tool? ChosenTool => WireName.TryParse<Tool>(Tool, out var tool) ? tool : null;

    public Verdict? ChosenVerdict => WireName.TryParse<Verdict>(Verdict, out var verdict) ? verdict : null;

    /// <summary>Something is said of the knot after the work, or there was work that it can answer to.</summary>
    public bool HasKnotAfter =>
        ChosenTechnique is not null || (KnotPainNow ?? KnotPainRecheck ?? KnotPainLater ?? KnotPainNextDay) is not null || ChosenVerdict is not null;

    /// <summary>Something is said beyond what the therapist is asked first.</summary>
    public bool HasMore =>
        ChosenZone is not null || ChosenTool is not null || (Pressure ?? ClientFelt) is not null || ReleasedSlowly || AskedByClient;

    private string[]? UsualParts => Usual?.Split('-') is [_, _] parts ? parts : null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if ((Technique is not (null or "" or OnlyChecked) || Usual is not (null or "")) && ChosenTechnique is null)
        {
            yield return new ValidationResult("Pick one of the techniques.", [nameof(Technique)]);
        }

        if (Key is { } key && ChosenZone is { } zone && !Areas.Get(key.Area).Zones.Contains(zone))
        {
            yield return new ValidationResult("Pick a place that the area covers.", [nameof(Zone)]);
        }

        if (Seconds is not (null or "" or Other) && Number(Seconds) is null)
        {
            yield return new ValidationResult("Pick a length, or write it in seconds.", [nameof(Seconds)]);
        }
        else if (ChosenSeconds is < 1 or > AreaFinding.SecondsMost)
        {
            yield return new ValidationResult("Write a length from 1 to 3600 seconds.", [nameof(Seconds)]);
        }
        else if (UsualParts is null && OtherSeconds is { } other && ChosenSeconds != other)
        {
            yield return new ValidationResult("Two lengths are given. Pick Other, or clear the number.", [nameof(Seconds)]);
        }
        else if (ChosenSeconds is not null && ChosenTechnique is null)
        {
            yield return new ValidationResult("Say what you did for that long.", [nameof(Technique)]);
        }
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
}
