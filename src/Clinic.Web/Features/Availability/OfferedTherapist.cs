using Clinic.Domain;
using Clinic.Domain.Practice;

namespace Clinic.Web.Features.Availability;

/// <summary>One who gives a service, and when she works.</summary>
public sealed record OfferedTherapist(Id<Therapist> Id, string Slug, string Name, IReadOnlyList<WeeklyHours> Hours);
