using Clinic.Domain.Practice;

namespace Clinic.Web.Features.Practice.Services;

/// <summary>One service to make or to change.</summary>
/// <param name="Slug">Null for a new one.</param>
/// <param name="Therapists">All who work here, in order.</param>
/// <param name="Rooms">All rooms in use, in order.</param>
public sealed record ServiceFormPage(
    ServiceForm Form,
    string? Slug,
    bool IsOffered,
    IReadOnlyList<Therapist> Therapists,
    IReadOnlyList<TreatmentRoom> Rooms,
    PracticeSettings Practice)
{
    public string Action => Slug is null ? "~/practice/services" : $"~/practice/services/{Slug}";
}
