using Clinic.Domain.Practice;

namespace Clinic.Domain.Accounts;

/// <summary>The member of staff who does something. Roles combine: in a practice of one she is owner, therapist and desk.</summary>
/// <param name="UserId">The account.</param>
/// <param name="Name">As shown beside what she did.</param>
/// <param name="TherapistId">Set when she treats clients.</param>
/// <param name="Roles">Names from <see cref="Role"/>.</param>
public sealed record Actor(Guid UserId, string Name, Id<Therapist>? TherapistId, IReadOnlySet<string> Roles)
{
    public bool Is(string role) => Roles.Contains(role);
}
