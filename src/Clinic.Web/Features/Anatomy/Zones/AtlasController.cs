using System.Net.Mime;
using Clinic.Domain.Anatomy.Zones;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Anatomy.Zones;

/// <summary>The zones of the drawn body, for a program that shows or reads marks.</summary>
[ApiController]
[AllowAnonymous]
[Route("/api/v1/atlas")]
[Produces(MediaTypeNames.Application.Json)]
[Tags("Anatomy")]
public sealed class AtlasController : ControllerBase
{
    private static readonly Lazy<AtlasAnswer> Answer = new(() => AtlasAnswer.Of(Atlas.Current));

    [HttpGet]
    [EndpointSummary("The four views of the body and their zones")]
    [EndpointDescription("Points are shares of the view box, 0 to 1 from its top left. Left and right are the client's own.")]
    [ProducesResponseType<AtlasAnswer>(StatusCodes.Status200OK)]
    public AtlasAnswer Index()
    {
        Response.Headers.CacheControl = "public, max-age=3600";
        return Answer.Value;
    }
}
