using System.Net.Mime;
using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.AreaSearch;
using Clinic.Domain.Anatomy.Zones;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Anatomy.AreaSearch;

/// <summary>From the place of a knot to the areas that may feed it.</summary>
[ApiController]
[AllowAnonymous]
[Route("/api/v1/areas-to-check")]
[Tags("Anatomy")]
public sealed class AreasToCheckController : ControllerBase
{
    /// <param name="zone">Id of a zone of the atlas.</param>
    /// <param name="side">The client's own left or right.</param>
    /// <param name="kind">over_stretched, over_used, held_short, mixed or unsure (default).</param>
    /// <param name="chronic">Known to be long-standing, or known not to be.</param>
    /// <param name="bilateral">Known to be on both sides, or known not to be.</param>
    /// <param name="with">What else is known true, separated by commas, for example "pregnant".</param>
    [HttpGet]
    [EndpointSummary("The areas that may feed a knot, best first")]
    [EndpointDescription("An area to check is a place to look, not a proven cause. Everything left out counts as unknown.")]
    [ProducesResponseType<AreasToCheckAnswer>(StatusCodes.Status200OK, MediaTypeNames.Application.Json)]
    [ProducesResponseType<ValidationProblemDetails>(StatusCodes.Status400BadRequest, MediaTypeNames.Application.ProblemJson)]
    public ActionResult<AreasToCheckAnswer> Index(
        [FromQuery] string? zone,
        [FromQuery] string? side,
        [FromQuery] string? kind,
        [FromQuery] bool? chronic,
        [FromQuery] bool? bilateral,
        [FromQuery] string? with)
    {
        if (!Atlas.Current.TryGetZone(zone, out _))
        {
            ModelState.AddModelError(nameof(zone), "Name a zone of the atlas.");
        }

        if (!WireName.TryParse<BodySide>(side, out var bodySide))
        {
            ModelState.AddModelError(nameof(side), $"Say one of: {Words<BodySide>()}.");
        }

        var knotKind = KnotKind.Unsure;
        if (kind is not null && !WireName.TryParse(kind, out knotKind))
        {
            ModelState.AddModelError(nameof(kind), $"Say one of: {Words<KnotKind>()}.");
        }

        var flags = (with ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToHashSet(StringComparer.Ordinal);
        foreach (var unknown in flags.Where(flag => !AreasToCheck.KnownFlags.Contains(flag)))
        {
            ModelState.AddModelError(nameof(with), $"No rule knows '{unknown}'.");
        }

        if (!ModelState.IsValid)
        {
            return ValidationProblem(ModelState);
        }

        Response.Headers.CacheControl = "public, max-age=3600";
        return AreasToCheckAnswer.Of(AreasToCheck.For(new KnotPattern(zone!, bodySide, knotKind, chronic, bilateral, flags)));
    }

    private static string Words<TEnum>()
        where TEnum : struct, Enum => string.Join(", ", WireName.All<TEnum>());
}
