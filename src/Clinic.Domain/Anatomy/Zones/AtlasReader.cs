using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Clinic.Domain.Anatomy.Zones;

/// <summary>Turns atlas.json into an <see cref="Atlas"/>.</summary>
internal static class AtlasReader
{
    private const string FormatPrefix = "body-atlas/";

    internal static Atlas Read()
    {
        using var file = AnatomyFiles.Open("atlas.json");
        var root = file.RootElement;
        var format = root.Text("format");
        if (!format.StartsWith(FormatPrefix, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"atlas.json has the unknown format '{format}'.");
        }

        var drawings = root.GetProperty("views").EnumerateObject().Select(Drawing).ToList();
        var shapes = drawings.SelectMany(drawing => drawing.Zones).ToLookup(shape => shape.Zone);
        var box = root.GetProperty("viewBox");
        return new Atlas(
            format,
            int.Parse(format.AsSpan(FormatPrefix.Length), CultureInfo.InvariantCulture),
            box[2].GetDouble(),
            box[3].GetDouble(),
            drawings,
            [.. root.GetProperty("zoneInfo").EnumerateObject().Select(entry => ReadZone(entry, shapes[entry.Name]))],
            root.GetProperty("palettes").EnumerateObject()
                .ToFrozenDictionary(entry => WireName.Parse<BodyPalette>(entry.Name), entry => Palette(entry.Value)),
            root.GetProperty("landmarks").EnumerateObject().ToFrozenDictionary(entry => entry.Name, entry => Point(entry.Value)),
            Inset(root.GetProperty("inset")));
    }

    private static BodyDrawing Drawing(JsonProperty entry)
    {
        var view = WireName.Parse<BodyView>(entry.Name);
        return new BodyDrawing(
            view,
            entry.Value.Texts("silhouette"),
            [.. entry.Value.GetProperty("relief").EnumerateArray().Select(layer => new ReliefLayer(layer.Text("role"), layer.Texts("d")))],
            [.. entry.Value.GetProperty("zones").EnumerateArray().Select(shape => Shape(view, shape))]);
    }

    private static ZoneShape Shape(BodyView view, JsonElement shape) => new(
        shape.Text("id"),
        view,
        WireName.Parse<BodySide>(shape.Text("side")),
        shape.Text("path"),
        [.. shape.GetProperty("polygon").EnumerateArray().Select(Point)],
        Point(shape.GetProperty("centre")));

    private static Zone ReadZone(JsonProperty entry, IEnumerable<ZoneShape> shapes) => new(
        entry.Name,
        entry.Value.Text("name"),
        entry.Value.Texts("muscles"),
        entry.Value.Text("flag"),
        entry.Value.Text("role") is { Length: > 0 } role ? WireName.Parse<ZoneRole>(role) : ZoneRole.None,
        [.. shapes.OrderBy(shape => shape.Side)]);

    private static PaletteColours Palette(JsonElement palette)
    {
        var entries = palette.EnumerateObject().ToLookup(entry => entry.Value.ValueKind == JsonValueKind.String);
        return new PaletteColours(
            entries[true].ToFrozenDictionary(entry => entry.Name, entry => entry.Value.GetString()!),
            entries[false].ToFrozenDictionary(entry => entry.Name, entry => PaintOf(entry.Value)));
    }

    private static Paint PaintOf(JsonElement paint) => new(
        paint.GetProperty("fill").GetString(),
        paint.GetProperty("fillOpacity").GetDouble(),
        paint.GetProperty("stroke").GetString(),
        paint.GetProperty("strokeWidth").GetDouble(),
        paint.GetProperty("strokeOpacity").GetDouble());

    private static AtlasInset Inset(JsonElement inset)
    {
        var (x, y) = (inset.GetProperty("x"), inset.GetProperty("y"));
        return new AtlasInset(
            WireName.Parse<BodyView>(inset.Text("view")), x[0].GetDouble(), y[0].GetDouble(), x[1].GetDouble(), y[1].GetDouble());
    }

    private static AtlasPoint Point(JsonElement pair) => new(pair[0].GetDouble(), pair[1].GetDouble());
}
