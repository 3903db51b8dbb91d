using Clinic.Domain;
using Clinic.Domain.Practice;

namespace Clinic.Web.Features.Availability;

/// <summary>One who gives a service, and how much she takes on.</summary>
public sealed record OfferedTherapist(Id<Therapist> Id, string Slug, string Name)
{
    public int? DailyVisitLimit { get; init; }

    public TimeSpan? DailyTimeLimit { get; init; }
}
