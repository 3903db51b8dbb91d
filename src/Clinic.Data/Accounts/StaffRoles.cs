using Clinic.Domain.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Clinic.Data.Accounts;

public static class StaffRoles
{
    /// <summary>Makes the rows of the roles that are missing, before somebody is given one.</summary>
    public static async Task EnsureAsync(RoleManager<IdentityRole<Guid>> roles)
    {
        foreach (var role in Role.All)
        {
            if (!await roles.RoleExistsAsync(role))
            {
                await roles.CreateAsync(new IdentityRole<Guid>(role) { Id = Guid.CreateVersion7() });
            }
        }
    }
}
