using Clinic.Web.Features.Shared;

namespace Clinic.Web.Features.Practice.Home;

/// <summary>One therapist as the public page shows her. The title may be empty.</summary>
public sealed record TherapistLine(string Slug, string Name, string Title, string About)
{
    public string FirstName => Name.Split(' ')[0];

    public string Initials => new StaffName(Name).Initials;
}
