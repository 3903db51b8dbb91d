using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Clinic.Domain.Tests.HomeCare.Figures;

/// <summary>One shape of a picture taken apart: its colours and lines, its path letters, and its points.</summary>
internal sealed partial record DrawnShape(string Look, string Letters, IReadOnlyList<(double X, double Y)> Points)
{
    public static IReadOnlyList<XElement> Elements(string svg) => [.. XDocument.Parse(svg).Root!.Descendants()];

    public static IReadOnlyList<DrawnShape> Of(string svg) => [.. Elements(svg).Select(Of)];

    private static DrawnShape Of(XElement element)
    {
        var look = element.Attributes().Where(attribute => attribute.Name.LocalName is not ("d" or "cx" or "cy"));
        var data = (string?)element.Attribute("d") ?? $"{(string)element.Attribute("cx")!},{(string)element.Attribute("cy")!}";
        return new DrawnShape(
            string.Join(' ', look),
            Letter().Replace(data, "").Trim(),
            [.. Coordinates().Matches(data).Select(match => (Number(match.Groups[1].Value), Number(match.Groups[2].Value)))]);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("[^A-Z]+")]
    private static partial Regex Letter();

    [GeneratedRegex(@"(-?\d*\.?\d+),(-?\d*\.?\d+)")]
    private static partial Regex Coordinates();
}
