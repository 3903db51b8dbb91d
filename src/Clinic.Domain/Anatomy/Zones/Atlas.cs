using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Clinic.Domain.Anatomy.Drawings;

namespace Clinic.Domain.Anatomy.Zones;

/// <summary>
/// The body as this clinic draws it: four views, each covered by named zones; one atlas for each build. Immutable, loaded once, safe for any thread.
/// A record keeps zone, side and place inside the zone, never pixels, so that it outlives the drawing.
/// </summary>
public sealed class Atlas
{
    /// <summary>How far outside a zone a tap still counts, in 0..1 units of the view. A fingertip is wider than a blade's edge.</summary>
    public const double SnapDistance = 0.012;

    // Neighbours share their border points exactly; this only absorbs the last bits of the arithmetic.
    private const double TieTolerance = 1e-9;

    private static readonly Lazy<FrozenDictionary<BodyBuild, Atlas>> Loaded = new(AtlasReader.Read);

    private readonly FrozenDictionary<string, Zone> _zones;
    private readonly FrozenDictionary<BodyView, BodyDrawing> _drawings;
    private readonly FrozenDictionary<BodyPalette, PaletteColours> _palettes;

    internal Atlas(
        BodyBuild build, int version, double width, double height, IReadOnlyList<BodyDrawing> drawings, IReadOnlyList<Zone> zones,
        FrozenDictionary<BodyPalette, PaletteColours> palettes, FrozenDictionary<string, AtlasPoint> landmarks,
        IReadOnlyList<AtlasInset> insets, IReadOnlyList<ZoneAlias> aliases)
    {
        Build = build;
        Version = version;
        Width = width;
        Height = height;
        Drawings = drawings;
        Zones = zones;
        Landmarks = landmarks;
        Insets = insets;
        Aliases = aliases;
        _zones = zones.ToFrozenDictionary(zone => zone.Id, StringComparer.Ordinal);
        _drawings = drawings.ToFrozenDictionary(drawing => drawing.View);
        _palettes = palettes;
    }

    /// <summary>The athletic body, which is shown where nobody chose another.</summary>
    public static Atlas Current => Of(BodyBuild.Athletic);

    public BodyBuild Build { get; }

    /// <summary>Number of the drawing, the same for every build; kept with every mark.</summary>
    public int Version { get; }

    /// <summary>Width of every view box. X 0..1 is a share of it.</summary>
    public double Width { get; }

    /// <summary>Height of every view box. Y 0..1 is a share of it.</summary>
    public double Height { get; }

    public IReadOnlyList<BodyDrawing> Drawings { get; }
    public IReadOnlyList<Zone> Zones { get; }

    /// <summary>Levels of the spine on the back view: C7, T3, T7, T12, L4. Bodies vary; call them "about".</summary>
    public IReadOnlyDictionary<string, AtlasPoint> Landmarks { get; }

    public IReadOnlyList<AtlasInset> Insets { get; }

    /// <summary>Zones of older drawings that have another name now.</summary>
    public IReadOnlyList<ZoneAlias> Aliases { get; }

    /// <summary>The body of a build. Zones, views and version are those of every other.</summary>
    public static Atlas Of(BodyBuild build) => Loaded.Value[build];

    public BodyDrawing Drawing(BodyView view) => _drawings[view];

    public PaletteColours Palette(BodyPalette palette) => _palettes[palette];

    public bool TryGetZone(string? id, [MaybeNullWhen(false)] out Zone zone)
    {
        zone = null;
        return id is not null && _zones.TryGetValue(id, out zone);
    }

    /// <exception cref="ArgumentException">There is no such zone.</exception>
    public Zone Zone(string id) =>
        TryGetZone(id, out var zone) ? zone : throw new ArgumentException($"The atlas has no zone '{id}'.", nameof(id));

    /// <summary>
    /// Where a zone is drawn: the view that shows it and its centre, for a mark that is chosen from the list and not from the picture.
    /// A zone and a side are drawn in exactly one view.
    /// </summary>
    /// <exception cref="ArgumentException">There is no such zone.</exception>
    public ZoneShape Shape(string zone, BodySide side) => Zone(zone).Shapes.Single(shape => shape.Side == side);

    /// <summary>Centre of a zone in a view, or null where that view does not show it.</summary>
    /// <exception cref="ArgumentException">There is no such zone.</exception>
    public AtlasPoint? Centre(BodyView view, BodySide side, string zone) =>
        Shape(zone, side) is var shape && shape.View == view ? shape.Centre : null;

    /// <summary>
    /// The zone under a tap. A tap up to <see cref="SnapDistance"/> outside takes the nearest zone, and the smaller one where two
    /// are equally near.
    /// </summary>
    /// <param name="view">The drawing that was tapped.</param>
    /// <param name="x">0..1 of the view's width.</param>
    /// <param name="y">0..1 of the view's height.</param>
    /// <returns>Null when the point is not on the body. So is every point outside 0..1 and every value that is not a number.</returns>
    public ZoneHit? HitTest(BodyView view, double x, double y)
    {
        if (!(x is >= 0 and <= 1 && y is >= 0 and <= 1))
        {
            return null;
        }

        ZoneShape? best = null;
        var bestDistance = double.PositiveInfinity;
        foreach (var shape in Drawing(view).Zones)
        {
            var distance = Distance(shape, x, y);
            if (distance > SnapDistance)
            {
                continue;
            }

            var nearer = distance < bestDistance - TieTolerance;
            var tied = Math.Abs(distance - bestDistance) <= TieTolerance;
            if (nearer || (tied && shape.Size < best!.Size))
            {
                best = shape;
                bestDistance = distance;
            }
        }

        return best is null
            ? null
            : new ZoneHit(
                best.Zone,
                best.Side,
                Math.Clamp((x - best.Left) / (best.Right - best.Left), 0, 1),
                Math.Clamp((y - best.Top) / (best.Bottom - best.Top), 0, 1),
                Snapped: bestDistance > 0);
    }

    private static double Distance(ZoneShape shape, double x, double y)
    {
        if (x < shape.Left - SnapDistance || x > shape.Right + SnapDistance
            || y < shape.Top - SnapDistance || y > shape.Bottom + SnapDistance)
        {
            return double.PositiveInfinity;
        }

        return shape.Contains(x, y) ? 0 : shape.DistanceToBorder(x, y);
    }
}
