using Clinic.Web.Features.Shared;

namespace Clinic.Web.Features.Practice.Home;

/// <summary>One therapist as the public page shows her. Title and about may be empty.</summary>
/// <param name="RegistrationNumber">With her college; null without one.</param>
/// <param name="Photo">The address of her picture; null without one.</param>
public sealed record TherapistLine(string Slug, string Name, string Title, string About, string? RegistrationNumber, string? Photo)
{
    public string FirstName => Name.Split(' ')[0];

    public string Initials => new StaffName(Name).Initials;
}
