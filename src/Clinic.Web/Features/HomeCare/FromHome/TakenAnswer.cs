using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.HomeCare.FromHome;

internal static class TakenAnswer
{
    /// <summary>What was posted is kept: a script needs no page, a browser without one goes to <paramref name="address"/>.</summary>
    public static IActionResult Taken(this Controller controller, string address) =>
        controller.Request.Headers.XRequestedWith == "XMLHttpRequest" ? controller.NoContent() : controller.LocalRedirect(address);
}
