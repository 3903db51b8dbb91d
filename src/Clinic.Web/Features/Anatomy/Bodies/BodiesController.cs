using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Bodies;
using Clinic.Domain.Anatomy.Zones;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Anatomy.Bodies;

/// <summary>The drawn body without marks. A new drawing gets a new version and with it a new address, so that a browser may keep one for ever.</summary>
[AllowAnonymous]
[ApiExplorerSettings(IgnoreApi = true)]
[Route("/anatomy/v{version:int}")]
public sealed class BodiesController : Controller
{
    [HttpGet("{build}/body/{view}-{palette}.svg", Name = nameof(BodiesController))]
    public IActionResult Show(int version, string build, string view, string palette) =>
        Picture(version, build, view, palette, thumbnail: false);

    [HttpGet("{build}/thumbnail/{view}-{palette}.svg")]
    public IActionResult Thumbnail(int version, string build, string view, string palette) =>
        Picture(version, build, view, palette, thumbnail: true);

    /// <summary>An enlarged part of a view with the borders of its zones.</summary>
    [HttpGet("{build}/inset/{name}-{palette}.svg")]
    public IActionResult Inset(int version, string build, string name, string palette) =>
        version == Atlas.Current.Version
        && WireName.TryParse<BodyBuild>(build, out var bodyBuild)
        && Atlas.Of(bodyBuild).Insets.SingleOrDefault(inset => inset.Name == name) is { } shown
        && WireName.TryParse<BodyPalette>(palette, out var bodyPalette)
            ? Kept(BodyPainter.Inset(shown, bodyPalette, bodyBuild))
            : NotFound();

    /// <summary>A knot and the area that may feed it, for the clinic's own page.</summary>
    [HttpGet("idea-{palette}.svg")]
    public IActionResult Idea(int version, string palette) =>
        version == Atlas.Current.Version && WireName.TryParse<BodyPalette>(palette, out var bodyPalette)
            ? Kept(BodyPainter.Idea(bodyPalette))
            : NotFound();

    private IActionResult Picture(int version, string build, string view, string palette, bool thumbnail) =>
        version == Atlas.Current.Version
        && WireName.TryParse<BodyBuild>(build, out var bodyBuild)
        && WireName.TryParse<BodyView>(view, out var bodyView)
        && WireName.TryParse<BodyPalette>(palette, out var bodyPalette)
            ? Kept(BodyPainter.Body(bodyView, bodyPalette, thumbnail, bodyBuild))
            : NotFound();

    private ContentResult Kept(string svg)
    {
        Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Content(svg, "image/svg+xml; charset=utf-8");
    }
}
