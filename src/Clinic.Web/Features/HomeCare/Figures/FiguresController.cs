using Clinic.Domain.HomeCare;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.HomeCare.Figures;

/// <summary>The pictures of the exercises, for pages on a screen: the same for everybody, and kept by the browser.</summary>
[AllowAnonymous]
[ApiExplorerSettings(IgnoreApi = true)]
[Route("/home-care/figures")]
public sealed class FiguresController : Controller
{
    public static string AddressOf(string exerciseId, bool mirrored) =>
        $"/home-care/figures/{ScreenFigure.Of(exerciseId, mirrored).Version}/{(mirrored ? "mirrored/" : "")}{exerciseId}.svg";

    [HttpGet("{version}/{id}.svg")]
    public IActionResult Show(string id, string version) => Picture(id, mirrored: false, version);

    [HttpGet("{version}/mirrored/{id}.svg")]
    public IActionResult Mirrored(string id, string version) => Picture(id, mirrored: true, version);

    private IActionResult Picture(string id, bool mirrored, string version)
    {
        if (ExerciseLibrary.All.All(exercise => exercise.Id != id) || ScreenFigure.Of(id, mirrored) is not { } figure || figure.Version != version)
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Content(figure.Svg, "image/svg+xml; charset=utf-8");
    }
}
