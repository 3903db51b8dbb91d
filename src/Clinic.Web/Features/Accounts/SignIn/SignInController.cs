using Clinic.Data.Accounts;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Clinic.Web.Features.Accounts.SignIn;

[AllowAnonymous]
[Route(AccountsRoom.SignInPath)]
public sealed class SignInController(SignInManager<ClinicUser> signIn, IPasswordHasher<ClinicUser> hasher) : Controller
{
    /// <summary>A hash to check against when there is no such account or it is locked, so that the answer takes as long as for any other.</summary>
    private static string? nobodysHash;

    [HttpGet]
    public IActionResult New(string? returnUrl) => View("Index", new SignInForm { ReturnUrl = returnUrl });

    [HttpPost]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Create(SignInForm form)
    {
        if (ModelState.IsValid && await PasswordSignInAsync(form.Email!, form.Password!))
        {
            return LocalRedirect(Url.IsLocalUrl(form.ReturnUrl) ? form.ReturnUrl! : "/booking/appointments");
        }

        if (ModelState.IsValid)
        {
            ModelState.AddModelError(nameof(form.Email), "This email and password do not go together. After five tries, wait five minutes.");
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Index", form with { Password = null });
    }

    private async Task<bool> PasswordSignInAsync(string email, string password)
    {
        var user = await signIn.UserManager.FindByEmailAsync(email);
        if (user is null || await signIn.UserManager.IsLockedOutAsync(user))
        {
            var nobody = new ClinicUser { DisplayName = "" };
            nobodysHash ??= hasher.HashPassword(nobody, Guid.NewGuid().ToString());
            hasher.VerifyHashedPassword(nobody, nobodysHash, password);
            return false;
        }

        var result = await signIn.PasswordSignInAsync(user, password, isPersistent: false, lockoutOnFailure: true);
        return result.Succeeded;
    }
}
