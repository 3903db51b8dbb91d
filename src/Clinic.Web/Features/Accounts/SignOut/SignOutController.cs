using Clinic.Data.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Accounts.SignOut;

[Authorize(Policies.Staff)]
[Route("/accounts/sign-out")]
public sealed class SignOutController(SignInManager<ClinicUser> signIn) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Create()
    {
        // A copy of the cookie must not outlive the sign-out; this ends her sessions on other devices too.
        if (await signIn.UserManager.GetUserAsync(User) is { } user)
        {
            await signIn.UserManager.UpdateSecurityStampAsync(user);
        }

        await signIn.SignOutAsync();
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return LocalRedirect(AccountsRoom.SignInPath);
    }
}
