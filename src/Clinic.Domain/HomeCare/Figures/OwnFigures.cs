using System.Text.Json;
using System.Text.Json.Nodes;
using Clinic.Domain.HomeCare.Figures.Poses;

namespace Clinic.Domain.HomeCare.Figures;

/// <summary>
/// Draws poses that a clinic made itself, as JSON <c>{common, start, end}</c> like an entry of <c>poses.json</c>. Any text may come in:
/// it gives pictures or says what is wrong, and never takes long.
/// </summary>
public static class OwnFigures
{
    /// <summary>The longest text, in characters; the longest of the program's own poses has a tenth of it.</summary>
    public const int MaxLength = 20_000;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8, AllowDuplicateProperties = false };

    /// <summary>The poses of an exercise of the program, to begin from; null when it has none of this id.</summary>
    public static string? BeginFrom(string exerciseId) => ExerciseFigures.SourceOf(exerciseId);

    /// <summary>Two people who just stand, for an exercise nobody has posed yet.</summary>
    public static string Standing { get; } = """{"common":{"view":"side"},"start":{},"end":{}}""";

    /// <summary>
    /// The pictures of an exercise of the clinic: its own poses where it has some that can be drawn, else the program's, else somebody
    /// who stands. There is always a picture.
    /// </summary>
    /// <param name="exerciseId">Of the program or of the clinic.</param>
    /// <param name="poses">The clinic's own, or null.</param>
    /// <param name="mirrored">Left for right, for the other side of the body.</param>
    /// <param name="blackAndWhite">Lines only.</param>
    /// <param name="kind">Who is drawn.</param>
    public static FigurePair Of(string exerciseId, string? poses, bool mirrored, bool blackAndWhite, FigureKind kind)
    {
        if (poses is not null && Draw(poses, mirrored, blackAndWhite, kind).Figures is { } own)
        {
            return own;
        }

        return ExerciseFigures.SourceOf(exerciseId) is null
            ? Draw(Standing, mirrored, blackAndWhite, kind).Figures!
            : ExerciseFigures.Draw(exerciseId, mirrored, blackAndWhite, kind);
    }

    /// <summary>The two pictures, or what is wrong with the poses.</summary>
    public static OwnDrawing Draw(
        string poses, bool mirrored = false, bool blackAndWhite = false, FigureKind kind = FigureKind.Adult)
    {
        ArgumentNullException.ThrowIfNull(poses);
        if (poses.Length > MaxLength)
        {
            return OwnDrawing.Refused($"The poses may have at most {MaxLength} characters.");
        }

        // No name of a pose needs an escape, and half a character hides in one.
        if (poses.Contains('\\', StringComparison.Ordinal))
        {
            return OwnDrawing.Refused("The poses may not have escaped characters.");
        }

        JsonNode? json;
        try
        {
            json = JsonNode.Parse(poses, documentOptions: Strict);
        }
        catch (JsonException)
        {
            return OwnDrawing.Refused("The poses must be JSON, with no name twice.");
        }

        var problems = PoseCheck.ProblemsOf(json);
        if (problems.Count > 0)
        {
            return new OwnDrawing(null, problems);
        }

        try
        {
            return new OwnDrawing(ExerciseFigures.Draw(PoseFile.ReadPair(json!.AsObject()), mirrored, blackAndWhite, kind), []);
        }
        catch (FormatException wrong)
        {
            // A name that only the posed body can tell: the near hand of somebody who is seen from the front.
            return OwnDrawing.Refused(wrong.Message);
        }
    }
}
