using System.Globalization;
using Clinic.Data;
using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.Figures;
using Clinic.Domain.HomeCare.Library;
using Clinic.Domain.HomeCare.Sheets;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.HomeCare.Figures;

/// <summary>The pictures of the exercises, for pages on a screen: the same for everybody, and kept by the browser.</summary>
[AllowAnonymous]
[ApiExplorerSettings(IgnoreApi = true)]
[Route("/home-care/figures")]
public sealed class FiguresController(ClinicDbContext db) : Controller
{
    /// <summary>The program's pictures of an exercise.</summary>
    public static string AddressOf(string exerciseId, bool mirrored, FigureKind kind = FigureKind.Adult) =>
        AddressOf(exerciseId, saved: 0, poses: null, mirrored, kind);

    /// <summary>The pictures that stand on a sheet.</summary>
    public static string AddressOf(SheetExercise exercise, FigureKind kind) => AddressOf(
        exercise.Id, exercise.Poses is null ? 0 : exercise.Version, exercise.Poses, exercise.Mirrored, kind);

    /// <summary>The pictures of an exercise as the clinic has it.</summary>
    public static string AddressOf(CatalogueExercise exercise, bool mirrored = false, FigureKind kind = FigureKind.Adult) => AddressOf(
        exercise.Id, exercise.Poses is null ? 0 : exercise.Version, exercise.Poses, mirrored, kind);

    /// <param name="version">Of the drawing.</param>
    /// <param name="look">Who is drawn, and perhaps mirrored.</param>
    /// <param name="saved">The version of the exercise whose own pictures they are; 0 for the program's.</param>
    /// <param name="id">Of the exercise.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    [HttpGet("{version}/{look:regex(^(adult|older)(-mirrored|)$)}/{saved:int:min(0)}/{id}.svg")]
    public async Task<IActionResult> Show(string version, string look, int saved, string id, CancellationToken cancellationToken)
    {
        string? poses = null;
        if (saved > 0)
        {
            poses = await db.ExerciseVersions
                .Where(exercise => exercise.ExerciseId == id && exercise.Version == saved)
                .Select(exercise => exercise.Poses)
                .FirstOrDefaultAsync(cancellationToken);
        }

        if (poses is null && (saved > 0 || ExerciseLibrary.Find(id) is null))
        {
            return NotFound();
        }

        var kind = look.StartsWith("older", StringComparison.Ordinal) ? FigureKind.Older : FigureKind.Adult;
        var figure = ScreenFigure.Of(id, look.EndsWith("-mirrored", StringComparison.Ordinal), kind, poses);
        if (figure.Version != version)
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Content(figure.Svg, "image/svg+xml; charset=utf-8");
    }

    private static string AddressOf(string exerciseId, int saved, string? poses, bool mirrored, FigureKind kind)
    {
        var version = ScreenFigure.Of(exerciseId, mirrored, kind, poses).Version;
        var look = (kind == FigureKind.Older ? "older" : "adult") + (mirrored ? "-mirrored" : "");
        return string.Create(CultureInfo.InvariantCulture, $"/home-care/figures/{version}/{look}/{saved}/{exerciseId}.svg");
    }
}
