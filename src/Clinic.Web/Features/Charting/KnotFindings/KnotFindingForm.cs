using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Answers;
using Clinic.Web.Features.Charting.Charts;

namespace Clinic.Web.Features.Charting.KnotFindings;

/// <summary>What this visit found about a knot. All of it may stay open.</summary>
public sealed record KnotFindingForm : IValidatableObject
{
    private const string OnTheScale = "Write a number from 0 to 10.";

    /// <summary>The row's version when the form was opened; null when there was no row.</summary>
    public uint? Version { get; init; }

    [Display(Name = "Days eased")]
    [Range(0, KnotFinding.EasedDaysMost, ErrorMessage = "Write how many days it stayed eased, 0 to 3650.")]
    public int? EasedDays { get; init; }

    [Display(Name = "Tender before")]
    [Range(Tenderness.Least, Tenderness.Most, ErrorMessage = "Tenderness is a number from 0 to 10.")]
    public int? TenderBefore { get; init; }

    [WordOf<KnotSize>(ErrorMessage = "Pick one of the five sizes.")]
    public string? Size { get; init; }

    [WordOf<KnotKind>(ErrorMessage = "Pick one of the five kinds.")]
    public string? Kind { get; init; }

    [Range(0, KnotFinding.HardnessMost, ErrorMessage = "Hardness is a number from 0 to 3.")]
    public int? Hardness { get; init; }

    [Display(Name = "Size in mm")]
    [Range(1, KnotFinding.SizeMmMost, ErrorMessage = "Write a size from 1 to 200 mm.")]
    public int? SizeMm { get; init; }

    public bool Raised { get; init; }

    public bool NearbyTight { get; init; }

    public bool Red { get; init; }

    public bool Hot { get; init; }

    public bool Swollen { get; init; }

    public bool HardLump { get; init; }

    [WordOf<ScreenAnswer>(ErrorMessage = "Pick one of the three answers.")]
    public string? ScreenAnswer { get; init; }

    [WordOf<FoundBy>(ErrorMessage = "Pick one of the two answers.")]
    public string? FoundBy { get; init; }

    [WordOf<DirectResponse>(ErrorMessage = "Pick one of the five answers.")]
    public string? DirectResponse { get; init; }

    [Display(Name = "Hours eased")]
    [Range(1, KnotFinding.EasesHoursMost, ErrorMessage = "Write how many hours it stayed eased, 1 to 72.")]
    public int? EasesHours { get; init; }

    [Display(Name = "The client’s own pain")]
    public bool? FamiliarPain { get; init; }

    /// <summary>Ids of zones.</summary>
    public List<string> SpreadsTo { get; init; } = [];

    /// <summary>One more zone, by its name or in words that find it alone: a word half typed is no answer.</summary>
    [FreeText(100)]
    public string? SpreadsAlso { get; init; }

    public bool ArmLiftHurts { get; init; }

    public bool Headache { get; init; }

    [FreeText(KnotFinding.LimitsMotionMaxLength)]
    public string? LimitsMotion { get; init; }

    [Display(Name = "Pain at rest")]
    [Range(Tenderness.Least, Tenderness.Most, ErrorMessage = OnTheScale)]
    public int? PainAtRest { get; init; }

    [Display(Name = "Pain on moving")]
    [Range(Tenderness.Least, Tenderness.Most, ErrorMessage = OnTheScale)]
    public int? PainOnMoving { get; init; }

    // Text, because a number in a form is read in the server's language, where a comma may be the decimal sign.
    public string? PressureThreshold { get; init; }

    public string? Muscle { get; init; }

    [WordOf<Confidence>(ErrorMessage = "Pick one of the three answers.")]
    public string? Confidence { get; init; }

    [WordOf<Technique>(ErrorMessage = "Pick one of the techniques.")]
    public string? DirectTechnique { get; init; }

    [FreeText(KnotFinding.ReasonMaxLength)]
    public string? DirectReason { get; init; }

    [FreeText(KnotFinding.NoteMaxLength)]
    public string? Note { get; init; }

    [Display(Name = "Tender after")]
    [Range(Tenderness.Least, Tenderness.Most, ErrorMessage = "Tenderness is a number from 0 to 10.")]
    public int? TenderAfter { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (SpreadsTo.Exists(zone => !Atlas.Current.TryGetZone(zone, out _)))
        {
            yield return new ValidationResult("There is no such place. Pick one from the list.", [nameof(SpreadsTo)]);
        }

        if (!string.IsNullOrWhiteSpace(SpreadsAlso) && AlsoZone() is null)
        {
            yield return new ValidationResult("Pick the place from the list.", [nameof(SpreadsAlso)]);
        }

        if (!string.IsNullOrWhiteSpace(PressureThreshold) && Threshold() is not > 0 or > KnotFinding.PressureThresholdMost)
        {
            yield return new ValidationResult("Write the pressure in kg/cm², above 0 and at most 20, such as 2.5.", [nameof(PressureThreshold)]);
        }
    }

    /// <summary>Writes the answers into the row. An answer that another one makes pointless is left out.</summary>
    public void CopyTo(KnotFinding finding)
    {
        finding.EasedDays = EasedDays;
        finding.TenderBefore = TenderBefore;
        finding.Size = Word<KnotSize>(Size);
        finding.Kind = Word<KnotKind>(Kind) ?? KnotKind.Unsure;
        finding.Hardness = Hardness;
        finding.SizeMm = SizeMm;
        finding.Raised = Raised;
        finding.NearbyTight = NearbyTight;
        finding.Red = Red;
        finding.Hot = Hot;
        finding.Swollen = Swollen;
        finding.HardLump = HardLump;
        finding.ScreenAnswer = finding.HasWarningSign ? Word<ScreenAnswer>(ScreenAnswer) : null;
        finding.FoundBy = Word<FoundBy>(FoundBy);
        finding.DirectResponse = Word<DirectResponse>(DirectResponse);
        finding.EasesHours = finding.DirectResponse == Domain.Charting.Answers.DirectResponse.EasesThenReturns ? EasesHours : null;
        finding.FamiliarPain = FamiliarPain;
        finding.SpreadsTo = [.. SpreadsTo.Concat(AlsoZone() is { } also ? [also] : []).Distinct()];
        finding.ArmLiftHurts = ArmLiftHurts;
        finding.Headache = Headache;
        finding.LimitsMotion = Text(LimitsMotion);
        finding.PainAtRest = PainAtRest;
        finding.PainOnMoving = PainOnMoving;
        finding.PressureThreshold = Threshold();
        finding.Muscle = Text(Muscle);
        finding.Confidence = finding.Muscle is null ? null : Word<Confidence>(Confidence);
        finding.DirectTechnique = Word<Technique>(DirectTechnique);
        finding.DirectReason = finding.DirectTechnique is null ? null : Text(DirectReason);
        finding.Note = Text(Note);
        finding.TenderAfter = TenderAfter;
    }

    private string? AlsoZone() => AtlasSearch.Find(SpreadsAlso ?? "") switch
    {
        [var only] => only.Id,
        [var first, ..] when first.Name.Equals(SpreadsAlso!.Trim(), StringComparison.OrdinalIgnoreCase) => first.Id,
        _ => null,
    };

    private decimal? Threshold() =>
        decimal.TryParse(PressureThreshold?.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? decimal.Round(number, 1)
            : null;

    private static TEnum? Word<TEnum>(string? word)
        where TEnum : struct, Enum => WireName.TryParse<TEnum>(word, out var value) ? value : null;

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
