using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Hosting.Api;

/// <summary>
/// What every endpoint under /api shares: JSON only, open to anybody, no cookie read and so no antiforgery token asked.
/// Errors are problem+json.
/// </summary>
[ApiController]
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public abstract class PublicApi : ControllerBase
{
    protected static ObjectResult Problem(ProblemDetails problem) => ApiProblems.Result(problem);
}
