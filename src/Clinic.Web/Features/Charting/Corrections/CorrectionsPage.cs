using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Domain.Charting;
using Clinic.Domain.Practice;

namespace Clinic.Web.Features.Charting.Corrections;

/// <param name="Therapists">Who treated, the one it was booked with first.</param>
/// <param name="Sheets">How many take-home sheets were made of it.</param>
/// <param name="Offered">Appointments near it that have no chart.</param>
/// <param name="Others">Therapists who may be added.</param>
public sealed record CorrectionsPage(
    Id<Visit> VisitId, string ClientName, string When, bool IsSigned, int Sheets, IReadOnlyList<(Id<Therapist> Id, string Name)> Therapists,
    IReadOnlyList<(Id<Appointment> Id, string Words)> Offered, IReadOnlyList<(Id<Therapist> Id, string Name)> Others)
{
    public string? Trouble { get; init; }

    public CorrectionForm Form { get; init; } = new();
}
