using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Clinic.Domain.Anatomy.Drawings;

namespace Clinic.Domain.Anatomy.Zones;

/// <summary>
/// Turns atlas.json into one <see cref="Atlas"/> for each build. The file holds half of the back, half of the front and one side; the
/// rest is their mirror image, so that left and right cannot drift apart.
/// </summary>
internal static class AtlasReader
{
    private const string FormatPrefix = "body-atlas/";

    internal static FrozenDictionary<BodyBuild, Atlas> Read()
    {
        using var file = AnatomyFiles.Open("atlas.json");
        var root = file.RootElement;
        return root.GetProperty("builds").EnumerateObject().ToFrozenDictionary(
            build => WireName.Parse<BodyBuild>(build.Name),
            build => Read(root, WireName.Parse<BodyBuild>(build.Name), build.Value));
    }

    private static Atlas Read(JsonElement root, BodyBuild build, JsonElement drawn)
    {
        var format = root.Text("format");
        if (!format.StartsWith(FormatPrefix, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"atlas.json has the unknown format '{format}'.");
        }

        var box = root.GetProperty("viewBox");
        var page = new Page(box[2].GetDouble(), box[3].GetDouble());
        BodyDrawing[] drawings =
        [
            page.Whole(BodyView.Back, drawn.GetProperty("back"), BodySide.Right),
            page.Whole(BodyView.Front, drawn.GetProperty("front"), BodySide.Left),
            page.Profile(BodyView.Left, drawn.GetProperty("side"), BodySide.Left),
            page.Profile(BodyView.Right, drawn.GetProperty("side"), BodySide.Right),
        ];
        var shapes = drawings.SelectMany(drawing => drawing.Zones).ToLookup(shape => shape.Zone);
        return new Atlas(
            build,
            int.Parse(format.AsSpan(FormatPrefix.Length), CultureInfo.InvariantCulture),
            page.Width,
            page.Height,
            drawings,
            [.. root.GetProperty("zoneInfo").EnumerateObject().Select(entry => ReadZone(entry, shapes[entry.Name]))],
            root.GetProperty("palettes").EnumerateObject().ToFrozenDictionary(
                entry => WireName.Parse<BodyPalette>(entry.Name),
                entry => Palette(entry.Value, drawn.GetProperty("paints"), entry.Name)),
            root.GetProperty("landmarks").EnumerateObject().ToFrozenDictionary(entry => entry.Name, entry => Point(entry.Value)),
            [.. root.GetProperty("insets").EnumerateArray().Select(Inset)],
            [.. root.GetProperty("aliases").EnumerateArray().Select(Alias)]);
    }

    private static Zone ReadZone(JsonProperty entry, IEnumerable<ZoneShape> shapes) => new(
        entry.Name,
        entry.Value.Text("name"),
        entry.Value.Texts("muscles"),
        entry.Value.Text("flag"),
        entry.Value.Text("role") is { Length: > 0 } role ? WireName.Parse<ZoneRole>(role) : ZoneRole.None,
        [.. shapes.OrderBy(shape => shape.Side)]);

    /// <summary>The common colours, and over them those of one build.</summary>
    private static PaletteColours Palette(JsonElement palette, JsonElement ownPaints, string name)
    {
        var own = ownPaints.TryGetProperty(name, out var paints) ? paints.EnumerateObject().ToList() : [];
        var entries = palette.EnumerateObject().ToLookup(entry => entry.Value.ValueKind == JsonValueKind.String);
        return new PaletteColours(
            entries[true].ToFrozenDictionary(entry => entry.Name, entry => entry.Value.GetString()!),
            entries[false].ExceptBy(own.Select(entry => entry.Name), entry => entry.Name).Concat(own)
                .ToFrozenDictionary(entry => entry.Name, entry => PaintOf(entry.Value)));
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
            inset.Text("name"),
            WireName.Parse<BodyView>(inset.Text("view")),
            x[0].GetDouble(),
            y[0].GetDouble(),
            x[1].GetDouble(),
            y[1].GetDouble());
    }

    private static ZoneAlias Alias(JsonElement alias) =>
        new(alias.Text("old"), alias.GetProperty("from").GetInt32(), alias.Text("new"));

    private static AtlasPoint Point(JsonElement pair) => new(pair[0].GetDouble(), pair[1].GetDouble());

    /// <summary>The view box, on which halves become whole drawings.</summary>
    private sealed record Page(double Width, double Height)
    {
        /// <summary>A drawing of which the page's right half is stored; that half shows the given side of the client.</summary>
        internal BodyDrawing Whole(BodyView view, JsonElement half, BodySide onPageRight) => new(
            view,
            Joined(half.GetProperty("silhouette")),
            [
                .. half.GetProperty("relief").EnumerateArray().Select(layer => new ReliefLayer(
                    layer.Text("role"), [.. Turned(layer, mirrored: false), .. Joined(layer)], [.. layer.Texts("pair").Select(AtlasPath.Shorten)])),
            ],
            [
                .. half.GetProperty("zones").EnumerateArray().SelectMany(zone => new[]
                {
                    Shape(view, BodySide.Left, zone, mirrored: onPageRight == BodySide.Right),
                    Shape(view, BodySide.Right, zone, mirrored: onPageRight == BodySide.Left),
                }),
            ]);

        /// <summary>A side view: stored facing the page's left, as the client's left side; mirrored for the right.</summary>
        internal BodyDrawing Profile(BodyView view, JsonElement drawn, BodySide side)
        {
            var mirrored = side == BodySide.Right;
            return new BodyDrawing(
                view,
                Turned(drawn.GetProperty("silhouette"), mirrored),
                [.. drawn.GetProperty("relief").EnumerateArray().Select(layer => new ReliefLayer(layer.Text("role"), Turned(layer, mirrored), []))],
                [.. drawn.GetProperty("zones").EnumerateArray().Select(zone => Shape(view, side, zone, mirrored))]);
        }

        private List<string> Joined(JsonElement element) =>
            [.. element.Texts("join").Select(path => AtlasPath.Shorten(AtlasPath.CloseWithMirrorImage(path, Width)))];

        private List<string> Turned(JsonElement element, bool mirrored) =>
            [.. element.Texts("once").Select(path => AtlasPath.Shorten(Turned(path, mirrored)))];

        private ZoneShape Shape(BodyView view, BodySide side, JsonElement zone, bool mirrored)
        {
            // The path is the only outline: what is touched is what is drawn. Rounded, so that neighbours share their corners exactly.
            var path = zone.Text("path");
            var touch = zone.TryGetProperty("touch", out var points) ? points.EnumerateArray().Select(Point) : [];
            return new ZoneShape(
                zone.Text("id"),
                view,
                side,
                Turned(path, mirrored),
                [.. AtlasPath.Flatten(path).Select(corner => Turned(new AtlasPoint(Math.Round(corner.X / Width, 5), Math.Round(corner.Y / Height, 5)), mirrored))],
                Turned(Point(zone.GetProperty("centre")), mirrored),
                [.. touch.Select(point => Turned(point, mirrored))]);
        }

        private string Turned(string path, bool mirrored) => mirrored ? AtlasPath.Mirror(path, Width) : path;

        private static AtlasPoint Turned(AtlasPoint point, bool mirrored) => mirrored ? point with { X = Math.Round(1 - point.X, 5) } : point;
    }
}
