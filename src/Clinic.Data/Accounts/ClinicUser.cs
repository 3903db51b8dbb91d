using Clinic.Domain;
using Clinic.Domain.Practice;
using Microsoft.AspNetCore.Identity;

namespace Clinic.Data.Accounts;

/// <summary>The account of a member of staff. Clients have none.</summary>
public sealed class ClinicUser : IdentityUser<Guid>
{
    public const int DisplayNameMaxLength = 100;

    public required string DisplayName { get; set; }

    /// <summary>Set when she treats clients.</summary>
    public Id<Therapist>? TherapistId { get; set; }
}
