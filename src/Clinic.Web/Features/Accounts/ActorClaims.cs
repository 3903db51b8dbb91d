using System.Security.Claims;
using Clinic.Data.Accounts;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Practice;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Clinic.Web.Features.Accounts;

/// <summary>Carries what an <see cref="Actor"/> needs in the sign-in cookie, and reads it back.</summary>
internal sealed class ActorClaims(UserManager<ClinicUser> users, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<ClinicUser>(users, options)
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

    /// <summary>
    /// Made anew with every request of staff, so it asks for the roles alone. The base class would ask for claims of the account and
    /// of each role too, which the clinic has none of: three statements more.
    /// </summary>
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(ClinicUser user)
    {
        var types = Options.ClaimsIdentity;
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme, types.UserNameClaimType, types.RoleClaimType);
        identity.AddClaim(new Claim(types.UserIdClaimType, user.Id.ToString()));
        identity.AddClaim(new Claim(types.UserNameClaimType, user.UserName!));
        identity.AddClaim(new Claim(types.SecurityStampClaimType, user.SecurityStamp!));
        identity.AddClaims((await UserManager.GetRolesAsync(user)).Select(role => new Claim(types.RoleClaimType, role)));
        identity.AddClaim(new Claim(DisplayName, user.DisplayName));
        if (user.TherapistId is { } therapist)
        {
            identity.AddClaim(new Claim(TherapistId, therapist.ToString()));
        }

        return identity;
    }
}
