using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Plans;
using Clinic.Domain.Clients;

namespace Clinic.Web.Features.Charting.Plans;

/// <summary>The plan of care of a client, as it is made and answered in one visit.</summary>
/// <param name="Course">The plan that stands; null where there is none.</param>
/// <param name="Answer">"Accepted, Friday 20 November 2026"; null until she was asked.</param>
/// <param name="Made">"Ines Moreau, Friday 20 November 2026".</param>
public sealed record PlanPage(
    Id<Visit> VisitId, Id<Client> ClientId, string ClientName, DateOnly Day, bool IsSigned, PlanCourse? Course, string? Answer, string? Made)
{
    public PlanForm Form { get; init; } = new();
}
