using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Shared.Problems;

/// <summary>The page behind every refusal. It is re-executed with the method of the request that failed, so it takes any.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ApiExplorerSettings(IgnoreApi = true)]
public sealed class ProblemsController : Controller
{
    [Route("/problem/{code:int:range(400,599)}")]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public IActionResult Show()
    {
        // Read from the route, not bound: binding reads the form, and an unreadable form is one of the things that lead here.
        var code = int.Parse((string)RouteData.Values["code"]!, CultureInfo.InvariantCulture);
        // An invalid form is not what this page is about: its title says nothing of errors in fields.
        ModelState.Clear();
        Response.StatusCode = code;
        return code == StatusCodes.Status404NotFound ? View("NotFound") : View("Problem", ProblemPage.Of(code));
    }
}
