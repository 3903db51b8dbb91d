using System.Collections.Concurrent;
using System.Net.Mime;
using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Anatomy.Zones;

/// <summary>The zones of the drawn body, for a program that shows or reads marks.</summary>
[ApiController]
[AllowAnonymous]
[Route("/api/v1/atlas")]
[Tags("Anatomy")]
public sealed class AtlasController : ControllerBase
{
    private static readonly ConcurrentDictionary<BodyBuild, AtlasAnswer> Answers = new();

    /// <param name="build">athletic (default) or soft.</param>
    [HttpGet]
    [EndpointSummary("The four views of the body and their zones")]
    [EndpointDescription("Points are shares of the view box, 0 to 1 from its top left. Left and right are the client's own.")]
    [ProducesResponseType<AtlasAnswer>(StatusCodes.Status200OK, MediaTypeNames.Application.Json)]
    [ProducesResponseType<ValidationProblemDetails>(StatusCodes.Status400BadRequest, MediaTypeNames.Application.ProblemJson)]
    public ActionResult<AtlasAnswer> Index([FromQuery] string? build)
    {
        var bodyBuild = BodyBuild.Athletic;
        if (build is not null && !WireName.TryParse(build, out bodyBuild))
        {
            ModelState.AddModelError(nameof(build), $"Say one of: {string.Join(", ", WireName.All<BodyBuild>())}.");
            return ValidationProblem(ModelState);
        }

        Response.Headers.CacheControl = "public, max-age=3600";
        return Answers.GetOrAdd(bodyBuild, one => AtlasAnswer.Of(Atlas.Of(one)));
    }
}
