using System.Security.Claims;
using Clinic.Data.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Clinic.Web.Features.Accounts;

/// <summary>
/// Asks during a long answer what the sign-in cookie is asked at its beginning: whether its owner signed out, was disabled, or may do
/// something else now.
/// </summary>
public sealed class StillSignedIn(IServiceScopeFactory scopes)
{
    public async Task<bool> AskAsync(ClaimsPrincipal principal)
    {
        // A scope of its own: the context of the request would remember the account as it was.
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SignInManager<ClinicUser>>().ValidateSecurityStampAsync(principal) is not null;
    }
}
