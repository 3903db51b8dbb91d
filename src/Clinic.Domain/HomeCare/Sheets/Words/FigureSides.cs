using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Clinic.Domain.Anatomy;

namespace Clinic.Domain.HomeCare.Sheets.Words;

/// <summary>Which of the drawn person's own sides the pictures of an exercise work on. The others look alike for both sides.</summary>
public static partial class FigureSides
{
    private static readonly FrozenDictionary<string, BodySide> Drawn = new Dictionary<string, BodySide>
    {
        ["E02"] = BodySide.Left,
        ["E03"] = BodySide.Right,
        ["E04"] = BodySide.Left,
        ["E07"] = BodySide.Left,
        ["E08"] = BodySide.Right,
        ["E11"] = BodySide.Left,
        ["E12"] = BodySide.Right,
        ["E13"] = BodySide.Right,
        ["E16"] = BodySide.Left,
        ["E17"] = BodySide.Left,
        ["E18"] = BodySide.Right,
        ["E20"] = BodySide.Left,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether the pictures must be mirrored to show this side. A side that is not known takes them as they are.</summary>
    public static bool IsMirrored(string exercise, BodySide? side) =>
        side is not null && Drawn.TryGetValue(exercise, out var drawn) && drawn != side;

    /// <summary>The words for mirrored pictures: left for right.</summary>
    public static string Mirror(string altText) =>
        Side().Replace(altText, word => word.Value == "left" ? "right" : "left");

    [GeneratedRegex(@"\b(left|right)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Side();
}
