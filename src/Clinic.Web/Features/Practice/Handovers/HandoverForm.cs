using Clinic.Domain;
using Clinic.Domain.Practice;

namespace Clinic.Web.Features.Practice.Handovers;

/// <summary>Whose charts go to whom, and why.</summary>
public sealed record HandoverForm
{
    public Id<Therapist>? From { get; init; }

    public Id<Therapist>? To { get; init; }

    public string? Reason { get; init; }
}
