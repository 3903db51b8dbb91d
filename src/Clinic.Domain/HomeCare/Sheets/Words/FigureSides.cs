using System.Text.RegularExpressions;
using Clinic.Domain.Anatomy;

namespace Clinic.Domain.HomeCare.Sheets.Words;

/// <summary>Pictures and their words for the side that was treated.</summary>
public static partial class FigureSides
{
    /// <summary>Whether the pictures must be mirrored to show this side. A side that is not known takes them as they are.</summary>
    public static bool IsMirrored(Exercise exercise, BodySide? side) =>
        side is not null && exercise.DrawnSide is { } drawn && drawn != side;

    /// <summary>The words for mirrored pictures: left for right.</summary>
    public static string Mirror(string altText) =>
        Side().Replace(altText, word => word.Value == "left" ? "right" : "left");

    [GeneratedRegex(@"\b(left|right)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Side();
}
