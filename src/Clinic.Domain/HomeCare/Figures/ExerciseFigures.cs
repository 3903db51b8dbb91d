using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Clinic.Domain.HomeCare.Figures.Body;
using Clinic.Domain.HomeCare.Figures.Bones;
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
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Poses = new(OpenPoses);
    private static readonly ConcurrentDictionary<(string Id, bool Mirrored, bool BlackAndWhite, FigureKind Kind), FigurePair> Drawn = new();

    /// <summary>The ids of all exercises that have pictures.</summary>
    public static IReadOnlyCollection<string> ExerciseIds => [.. Poses.Value.Keys];

    /// <summary>The two pictures of an exercise.</summary>
    /// <param name="exerciseId">Such as E01.</param>
    /// <param name="mirrored">Left for right, for the other side of the body.</param>
    /// <param name="blackAndWhite">Lines only, for a printer or copier without colour.</param>
    /// <param name="kind">Who is drawn.</param>
    /// <exception cref="KeyNotFoundException">No exercise has this id.</exception>
    public static FigurePair Draw(
        string exerciseId, bool mirrored = false, bool blackAndWhite = false, FigureKind kind = FigureKind.Adult)
    {
        ArgumentNullException.ThrowIfNull(exerciseId);
        if (!Poses.Value.TryGetValue(exerciseId, out var poses))
        {
            throw new KeyNotFoundException($"There is no exercise {exerciseId}.");
        }

        return Drawn.GetOrAdd((exerciseId, mirrored, blackAndWhite, kind), _ => Draw(PoseFile.ReadPair(JsonNode.Parse(poses)!.AsObject()), mirrored, blackAndWhite, kind));
    }

    internal static FigurePair Draw(PosePair poses, bool mirrored, bool blackAndWhite, FigureKind kind)
    {
        var build = Build.Of(kind);
        var (start, end) = (FigureBody.Stand(poses.Start, build), FigureBody.Stand(poses.End, build));
        var frame = new Frame(poses.Frame ?? Extent.Of(start, end), mirrored);
        var palette = Palette.Of(kind, blackAndWhite);
        return new FigurePair(Picture.Draw(start, frame, palette), Picture.Draw(end, frame, palette));
    }

    /// <summary>The poses of an exercise as JSON; null when none has this id.</summary>
    internal static string? SourceOf(string exerciseId) => Poses.Value.GetValueOrDefault(exerciseId);

    private static IReadOnlyDictionary<string, string> OpenPoses()
    {
        using var json = typeof(ExerciseFigures).Assembly.GetManifestResourceStream(typeof(ExerciseFigures), "poses.json")!;
        return PoseFile.Open(json);
    }
}
