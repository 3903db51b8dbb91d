using Clinic.Domain.Anatomy;
using Clinic.Domain.Practice;

namespace Clinic.Domain.HomeCare;

/// <summary>
/// Everything a sheet says, independent of how it is drawn. The web page, the PDF and the record in the database are
/// all made from it, so a reprint says what the client was given even after the exercise library has changed.
/// </summary>
public sealed record SheetContent
{
    public required string ClinicName { get; init; }

    public required string ClinicPhone { get; init; }

    public required string EmergencyNumber { get; init; }

    /// <summary>The client's first name: a sheet lies on kitchen tables.</summary>
    public required string FirstName { get; init; }

    public required string TherapistName { get; init; }

    /// <summary>The clinic's day on which it was made.</summary>
    public required DateOnly MadeOn { get; init; }

    public required PaperSize Paper { get; init; }

    /// <summary>Plain words: where the sore spot is and what may feed it.</summary>
    public required string Why { get; init; }

    public required IReadOnlyList<SheetKnot> Knots { get; init; }

    public required IReadOnlyList<SheetArea> Areas { get; init; }

    public required IReadOnlyList<SheetExercise> Exercises { get; init; }

    /// <summary>Null when none is booked. In the clinic's wall time, with its offset.</summary>
    public DateTimeOffset? NextVisit { get; init; }
}

/// <summary>A numbered sore spot on the small body map.</summary>
public sealed record SheetKnot(int Number, BodyView View, double X, double Y, string Place);

/// <summary>A lettered area that may feed it. Zones are those shown hatched.</summary>
public sealed record SheetArea(char Letter, string Area, AreaSide Side, string Place);

/// <summary>One exercise as printed.</summary>
/// <param name="Id">Names the pictures: E01 to E28.</param>
/// <param name="Mirrored">Whether the pictures are drawn for the other side.</param>
/// <param name="For">Letters of the areas it is for.</param>
/// <param name="Dose">"Hold 30 seconds · 3 times each side · 2 times a day".</param>
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
    string AltText);
