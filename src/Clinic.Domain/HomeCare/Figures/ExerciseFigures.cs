using System.Collections.Concurrent;
using Clinic.Domain.HomeCare.Figures.Body;
using Clinic.Domain.HomeCare.Figures.Drawing;
using Clinic.Domain.HomeCare.Figures.Poses;

namespace Clinic.Domain.HomeCare.Figures;

/// <summary>
/// The exercise pictures: a jointed figure, drawn from the poses in <c>poses.json</c>. Plain SVG of paths and circles with presentation
/// attributes and #rrggbb colours, so that browsers and PDF libraries draw the same. Every picture is drawn once and kept; any thread
/// may ask.
/// </summary>
public static class ExerciseFigures
{
    private static readonly Lazy<IReadOnlyDictionary<string, PosePair>> Poses = new(ReadPoses);
    private static readonly ConcurrentDictionary<(string Id, bool Mirrored, bool BlackAndWhite), FigurePair> Drawn = new();

    /// <summary>The ids of all exercises that have pictures.</summary>
    public static IReadOnlyCollection<string> ExerciseIds => [.. Poses.Value.Keys];

    /// <summary>The two pictures of an exercise.</summary>
    /// <param name="exerciseId">Such as E01.</param>
    /// <param name="mirrored">Left for right, for the other side of the body.</param>
    /// <param name="blackAndWhite">Lines only, for a printer or copier without colour.</param>
    /// <exception cref="KeyNotFoundException">No exercise has this id.</exception>
    public static FigurePair Draw(string exerciseId, bool mirrored = false, bool blackAndWhite = false)
    {
        ArgumentNullException.ThrowIfNull(exerciseId);
        if (!Poses.Value.TryGetValue(exerciseId, out var poses))
        {
            throw new KeyNotFoundException($"There is no exercise {exerciseId}.");
        }

        return Drawn.GetOrAdd((exerciseId, mirrored, blackAndWhite), _ => Draw(poses, mirrored, blackAndWhite));
    }

    private static FigurePair Draw(PosePair poses, bool mirrored, bool blackAndWhite)
    {
        var (start, end) = (FigureBody.Stand(poses.Start), FigureBody.Stand(poses.End));
        var frame = new Frame(poses.Frame ?? Extent.Of(start, end), mirrored);
        var palette = blackAndWhite ? Palette.BlackAndWhite : Palette.Colour;
        return new FigurePair(Picture.Draw(start, frame, palette), Picture.Draw(end, frame, palette));
    }

    private static IReadOnlyDictionary<string, PosePair> ReadPoses()
    {
        using var json = typeof(ExerciseFigures).Assembly.GetManifestResourceStream(typeof(ExerciseFigures), "poses.json")!;
        return PoseFile.Read(json);
    }
}
