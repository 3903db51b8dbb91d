using System.Security.Claims;
using Clinic.Domain.Accounts;

namespace Clinic.Web.Features.Accounts;

internal static class CurrentActor
{
    /// <summary>The signed-in member of staff. Throws where nobody is: such an endpoint has no business asking.</summary>
    public static Actor Actor(this ClaimsPrincipal principal) => ActorClaims.Read(principal);
}
