using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Domain.Practice;

namespace Clinic.Web.Features.Charting.Corrections;

/// <summary>What is put right, and why.</summary>
public sealed record CorrectionForm
{
    public string? Reason { get; init; }

    /// <summary>The right client's appointment.</summary>
    public Id<Appointment>? Appointment { get; init; }

    public Id<Therapist>? Therapist { get; init; }
}
