using Clinic.Domain.HomeCare.Figures;
using Clinic.Domain.Practice;

namespace Clinic.Domain.HomeCare.Sheets;

/// <summary>Who gives the sheet to whom, and when; and what it says beside the exercises.</summary>
/// <param name="TherapistName">With the professional title: "Ines Moreau, RMT".</param>
/// <param name="NextVisit">In the clinic's wall time; null when none is booked.</param>
public sealed record SheetHead(
    string ClinicName,
    string ClinicPhone,
    string EmergencyNumber,
    string FirstName,
    string TherapistName,
    DateOnly MadeOn,
    PaperSize Paper,
    DateTimeOffset? NextVisit)
{
    /// <summary>Null where there is no plan of care.</summary>
    public SheetAim? Aim { get; init; }

    /// <summary>One sentence each.</summary>
    public IReadOnlyList<string> Habits { get; init; } = [];

    /// <summary>When the plan is looked at again; null when nobody said.</summary>
    public DateOnly? ReviewOn { get; init; }

    public SheetFormat Format { get; init; } = new();

    /// <summary>Who is drawn.</summary>
    public FigureKind Figure { get; init; }
}
