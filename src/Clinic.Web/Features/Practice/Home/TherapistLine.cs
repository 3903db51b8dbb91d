using Clinic.Web.Features.Shared;

namespace Clinic.Web.Features.Practice.Home;

/// <summary>One therapist as the public page shows her.</summary>
public sealed record TherapistLine(string Name, string? Registration, string? Focus)
{
    public string Initials => new StaffName(Name).Initials;
}
