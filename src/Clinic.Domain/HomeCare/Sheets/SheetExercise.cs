namespace Clinic.Domain.HomeCare.Sheets;

/// <summary>One exercise as printed.</summary>
/// <param name="Id">Names the pictures: E01 to E28.</param>
/// <param name="Mirrored">Whether the pictures are drawn for the other side.</param>
/// <param name="For">Letters of the areas it is for.</param>
/// <param name="Dose">"Hold 30 seconds · 3 times each side · 2 times a day".</param>
/// <param name="Feel">Goes on from "You should feel": "a soft pull across the chest."</param>
/// <param name="StopIf">Signs to ease off, each of a few words.</param>
/// <param name="AltText">What the two pictures show.</param>
public sealed record SheetExercise(
    string Id,
    string Name,
    bool Mirrored,
    IReadOnlyList<char> For,
    string Dose,
    IReadOnlyList<string> Steps,
    string Feel,
    IReadOnlyList<string> StopIf,
    string AltText)
{
    /// <summary>So long that it never takes more than two lines.</summary>
    public const int OwnLineMaxLength = 160;

    /// <summary>Of the exercise in the clinic's library; 1 for the program's text.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The numbers behind <see cref="Dose"/>, for the timer; null on sheets that were made before there was one.</summary>
    public Dose? Amount { get; init; }

    /// <summary>The side it is done on, as <see cref="Dose"/> says it; null with <see cref="Amount"/>.</summary>
    public ExerciseSide? Side { get; init; }

    /// <summary>Why it is given, in the client's words; null for none.</summary>
    public string? Why { get; init; }

    /// <summary>What to do otherwise because of what the client has, one sentence each.</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];

    /// <summary>What the therapist adds; null for nothing.</summary>
    public string? OwnLine { get; init; }

    /// <summary>The clinic's own pictures as <c>{common, start, end}</c> in JSON; null for those of the program.</summary>
    public string? Poses { get; init; }
}
