using System.ComponentModel.DataAnnotations;
using Clinic.Domain;
using Clinic.Domain.Charting.Notes;
using Clinic.Web.Features.Clients;

namespace Clinic.Web.Features.Charting.Notes;

/// <summary>One section of a note as it was typed.</summary>
public sealed record NotePartForm : IValidatableObject
{
    public string? Text { get; init; }

    /// <summary>The draft it was written over.</summary>
    public string? Drafted { get; init; }

    /// <summary>The row's version when the page was opened; null when there was no row.</summary>
    public uint? Version { get; init; }

    [WordOf<NoteStep>(ErrorMessage = "Press one of the buttons.")]
    public string? Step { get; init; }

    public NoteStep ChosenStep => WireName.TryParse<NoteStep>(Step, out var step) ? step : NoteStep.Save;

    /// <summary>With line ends as they are kept: a browser sends two signs for one.</summary>
    public string Typed => (Text ?? "").ReplaceLineEndings("\n");

    /// <summary>Likewise.</summary>
    public string Over => (Drafted ?? "").ReplaceLineEndings("\n");

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ClientAnswers.WrongWithText(Typed, NotePart.TextMaxLength) is { } wrong)
        {
            yield return new ValidationResult(wrong, [nameof(Text)]);
        }

        if (ClientAnswers.WrongWithText(Over, NotePart.TextMaxLength) is not null)
        {
            yield return new ValidationResult("This page is not one of ours. Open the note again.", [nameof(Text)]);
        }
    }
}
