using Clinic.Web.Features.Shared;

namespace Clinic.Web.Features.Practice.Therapists;

/// <summary>One therapist in the owner's list. The title may be empty.</summary>
/// <param name="Services">How many services she gives.</param>
/// <param name="HasHours">Whether she has any weekly hours.</param>
/// <param name="Account">Who signs in as her; null when nobody does.</param>
/// <param name="Photo">The address of her picture; null without one.</param>
public sealed record TherapistRow(
    string Slug, string Name, string Title, bool IsActive, int Services, bool HasHours, string? Account, string? Photo)
{
    public string Initials => new StaffName(Name).Initials;
}
