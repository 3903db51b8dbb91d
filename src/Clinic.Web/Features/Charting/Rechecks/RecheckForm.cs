using System.ComponentModel.DataAnnotations;
using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Answers;

namespace Clinic.Web.Features.Charting.Rechecks;

/// <summary>How the knot is 20 minutes after the work, or whether the area was the answer: one of the two.</summary>
public sealed record RecheckForm : IValidatableObject
{
    /// <summary>The finding's version when the page was opened.</summary>
    public uint? Version { get; init; }

    [Range(Tenderness.Least, Tenderness.Most, ErrorMessage = "Pain is a number from 0 to 10.")]
    public int? Pain { get; init; }

    [WordOf<Verdict>(ErrorMessage = "Pick one of the five.")]
    public string? Verdict { get; init; }

    public Verdict? ChosenVerdict => WireName.TryParse<Verdict>(Verdict, out var verdict) ? verdict : null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Pain is null == ChosenVerdict is null)
        {
            yield return new ValidationResult("Say how the knot is now, from 0 to 10.", [nameof(Pain)]);
        }
    }
}
