using System.Text.Json.Serialization;
using Clinic.Domain.HomeCare.Figures;
using Clinic.Domain.Practice;

namespace Clinic.Domain.HomeCare.Sheets;

/// <summary>
/// Everything a sheet says, independent of how it is drawn. The web page, the PDF and the record in the database are
/// all made from it, so a reprint says what the client was given even after the exercise library has changed.
/// </summary>
public sealed record SheetContent
{
    /// <summary>The version of this model; a sheet made before it had one says 1.</summary>
    public const int CurrentVersion = 2;

    public int Version { get; init; } = 1;

    public required string ClinicName { get; init; }

    public required string ClinicPhone { get; init; }

    public required string EmergencyNumber { get; init; }

    /// <summary>The client's first name: a sheet lies on kitchen tables.</summary>
    public required string FirstName { get; init; }

    /// <summary>With the professional title: "Ines Moreau, RMT".</summary>
    public required string TherapistName { get; init; }

    /// <summary>The clinic's day on which it was made.</summary>
    public required DateOnly MadeOn { get; init; }

    public required PaperSize Paper { get; init; }

    /// <summary>Plain words: where the sore spot is and what may feed it.</summary>
    public required IReadOnlyList<SheetPhrase> Why { get; init; }

    public required IReadOnlyList<SheetKnot> Knots { get; init; }

    public required IReadOnlyList<SheetArea> Areas { get; init; }

    public required IReadOnlyList<SheetExercise> Exercises { get; init; }

    /// <summary>Null where there is no plan of care.</summary>
    public SheetAim? Aim { get; init; }

    /// <summary>What to do otherwise through the day, one sentence each.</summary>
    public IReadOnlyList<string> Habits { get; init; } = [];

    /// <summary>When the plan is looked at again; null when nobody said.</summary>
    public DateOnly? ReviewOn { get; init; }

    public SheetFormat Format { get; init; } = new();

    /// <summary>Who is drawn.</summary>
    public FigureKind Figure { get; init; }

    /// <summary>Null when none is booked. In the clinic's wall time, with its offset.</summary>
    public DateTimeOffset? NextVisit { get; init; }

    /// <summary>"Home plan for Nora": names no complaint, for it stands in windows and lists of files.</summary>
    [JsonIgnore]
    public string Title => $"Home plan for {FirstName}";

    /// <summary>The reason as plain text, marks and all.</summary>
    [JsonIgnore]
    public string WhyText => string.Concat(Why.Select(phrase => phrase.Text + phrase.Mark));

    /// <summary>The first name of the therapist.</summary>
    [JsonIgnore]
    public string TherapistFirstName => TherapistName.Split([' ', ','], 2)[0];
}
