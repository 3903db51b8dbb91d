using System.Security.Claims;
using Clinic.Data.Accounts;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Practice;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Clinic.Web.Features.Accounts;

/// <summary>Carries what an <see cref="Actor"/> needs in the sign-in cookie, and reads it back.</summary>
internal sealed class ActorClaims(
    UserManager<ClinicUser> users,
    RoleManager<IdentityRole<Guid>> roles,
    IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<ClinicUser, IdentityRole<Guid>>(users, roles, options)
{
    private const string DisplayName = "display_name";
    private const string TherapistId = "therapist_id";

    /// <exception cref="InvalidOperationException">Nobody is signed in; an endpoint that asks has a policy that prevents it.</exception>
    public static Actor Read(ClaimsPrincipal principal)
    {
        var userId = principal.FindFirstValue(ClaimTypes.NameIdentifier)
            ?? throw new InvalidOperationException("Nobody is signed in.");
        return new Actor(
            Guid.Parse(userId),
            principal.FindFirstValue(DisplayName)!,
            Id<Therapist>.TryParse(principal.FindFirstValue(TherapistId), null, out var therapist) ? therapist : null,
            principal.FindAll(ClaimTypes.Role).Select(claim => claim.Value).ToHashSet());
    }

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(ClinicUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(DisplayName, user.DisplayName));
        if (user.TherapistId is { } therapist)
        {
            identity.AddClaim(new Claim(TherapistId, therapist.ToString()));
        }

        return identity;
    }
}
