using Clinic.Domain.Practice;

namespace Clinic.Domain.Charting.Signing;

/// <summary>The clients of a therapist who left are another one's from now on: she opens their charts and signs what is unsigned. Never changes.</summary>
public sealed class ChartHandover
{
    public const int ReasonMaxLength = 300;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Id<Therapist> FromTherapistId { get; init; }

    public required Id<Therapist> ToTherapistId { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public required Guid MadeBy { get; init; }

    public required string MadeByName { get; init; }
}
