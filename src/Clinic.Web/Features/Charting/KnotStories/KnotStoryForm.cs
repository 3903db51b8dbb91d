using System.ComponentModel.DataAnnotations;
using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Answers;
using Clinic.Web.Features.Charting.Charts;

namespace Clinic.Web.Features.Charting.KnotStories;

/// <summary>What is true of a knot beyond one visit. All of it may stay open.</summary>
public sealed record KnotStoryForm : IValidatableObject
{
    private static readonly DateOnly Earliest = new(1900, 1, 1);

    /// <summary>The knot's version when the form was opened.</summary>
    public uint? Version { get; init; }

    [FreeText(Knot.LabelMaxLength)]
    public string? Label { get; init; }

    [Display(Name = "First noticed")]
    public DateOnly? FirstNoticed { get; init; }

    [WordOf<OnsetMode>(ErrorMessage = "Pick one of the four answers.")]
    public string? OnsetMode { get; init; }

    [FreeText(Knot.OnsetMaxLength)]
    public string? OnsetActivity { get; init; }

    [FreeText(Knot.OnsetMaxLength)]
    public string? OnsetPosition { get; init; }

    [WordOf<Chronicity>(ErrorMessage = "Pick one of the five answers.")]
    public string? Chronicity { get; init; }

    [Display(Name = "Comes back")]
    public bool? Recurs { get; init; }

    [Display(Name = "Days between")]
    [Range(1, Knot.EpisodeDaysMost, ErrorMessage = "Write the days from one time to the next, 1 to 3650.")]
    public int? EpisodeIntervalDays { get; init; }

    [Display(Name = "Treatments failed")]
    public bool? TreatmentsFailed { get; init; }

    [WordOf<KnotStatus>(ErrorMessage = "Pick one of the four answers.")]
    public string? Status { get; init; }

    internal static KnotStoryForm Of(Knot knot, uint version) => new()
    {
        Version = version,
        Label = knot.Label,
        FirstNoticed = knot.FirstNoticed,
        OnsetMode = knot.OnsetMode is { } mode ? WireName.Of(mode) : null,
        OnsetActivity = knot.OnsetActivity,
        OnsetPosition = knot.OnsetPosition,
        Chronicity = knot.Chronicity is { } since ? WireName.Of(since) : null,
        Recurs = knot.Recurs,
        EpisodeIntervalDays = knot.EpisodeIntervalDays,
        TreatmentsFailed = knot.TreatmentsFailed,
        Status = WireName.Of(knot.Status),
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (FirstNoticed < Earliest)
        {
            yield return new ValidationResult("That is too long ago.", [nameof(FirstNoticed)]);
        }
    }

    /// <summary>Writes the answers into the knot.</summary>
    public void CopyTo(Knot knot)
    {
        knot.Label = Text(Label);
        knot.FirstNoticed = FirstNoticed;
        knot.OnsetMode = WireName.TryParse<OnsetMode>(OnsetMode, out var mode) ? mode : null;
        knot.OnsetActivity = Text(OnsetActivity);
        knot.OnsetPosition = Text(OnsetPosition);
        knot.Chronicity = WireName.TryParse<Chronicity>(Chronicity, out var since) ? since : null;
        knot.Recurs = Recurs;
        knot.EpisodeIntervalDays = EpisodeIntervalDays;
        knot.TreatmentsFailed = TreatmentsFailed;
        knot.Status = WireName.TryParse<KnotStatus>(Status, out var status) ? status : knot.Status;
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
