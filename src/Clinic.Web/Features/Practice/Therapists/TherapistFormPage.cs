using Clinic.Domain.Practice;

namespace Clinic.Web.Features.Practice.Therapists;

/// <summary>One therapist to add or to change.</summary>
/// <param name="Therapist">Null for a new one.</param>
/// <param name="Services">All services, in order.</param>
/// <param name="Photo">The address of her picture; null without one.</param>
public sealed record TherapistFormPage(TherapistForm Form, Therapist? Therapist, IReadOnlyList<Service> Services, string? Photo)
{
    public string Action => Therapist is null ? "~/practice/therapists" : $"~/practice/therapists/{Therapist.Slug}";
}
