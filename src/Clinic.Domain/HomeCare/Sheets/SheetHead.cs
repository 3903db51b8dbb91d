using Clinic.Domain.Practice;

namespace Clinic.Domain.HomeCare.Sheets;

/// <summary>Who gives the sheet to whom, and when.</summary>
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
    DateTimeOffset? NextVisit);
