using Clinic.Domain.Practice;

namespace Clinic.Domain.Charting.Signing;

/// <summary>A therapist who treated in a visit beside the one it was booked with.</summary>
public sealed class VisitTherapist
{
    public required Id<Visit> VisitId { get; init; }

    public required Id<Therapist> TherapistId { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    public required Guid AddedBy { get; init; }
}
