using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Shared.Problems;

/// <summary>
/// The page behind every refusal and fault. It asks the database nothing, because that may be what is missing. It is re-executed with
/// the method of the request that failed, so it takes any.
/// </summary>
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
        var failed = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        var again = HttpMethods.IsGet(Request.Method) ? $"{failed?.OriginalPathBase}{failed?.OriginalPath}{failed?.OriginalQueryString}" : null;
        return View("Problem", ProblemPage.Of(code, HttpContext.TraceIdentifier, again));
    }
}
