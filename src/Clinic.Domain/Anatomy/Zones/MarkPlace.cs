namespace Clinic.Domain.Anatomy.Zones;

/// <summary>Where a kept mark is shown on a drawing.</summary>
/// <param name="Shape">The zone and view that show it.</param>
/// <param name="Point">Where in that view.</param>
/// <param name="IsApproximate">The zone has another name or border now: say "placed about here".</param>
public readonly record struct MarkPlace(ZoneShape Shape, AtlasPoint Point, bool IsApproximate)
{
    /// <summary>
    /// On the drawing it was made on, a mark lies where it was put. On a newer drawing, or on the body of another build, it lies at the
    /// same place of its zone. A zone that was renamed or split shows it in the middle of the zone that followed.
    /// </summary>
    /// <returns>Null when the atlas has neither the zone nor one that followed it.</returns>
    public static MarkPlace? On(Atlas atlas, KeptMark mark) => On(atlas, mark, atlas.Aliases);

    internal static MarkPlace? On(Atlas atlas, KeptMark mark, IReadOnlyList<ZoneAlias> aliases)
    {
        var (zone, version) = (mark.Zone, mark.AtlasVersion);
        while (aliases.FirstOrDefault(alias => alias.Old == zone && alias.FromVersion > version) is { } alias)
        {
            (zone, version) = (alias.New, alias.FromVersion);
        }

        if (!atlas.TryGetZone(zone, out _))
        {
            return null;
        }

        var shape = atlas.Shape(zone, mark.Side);
        if (version != mark.AtlasVersion)
        {
            return new MarkPlace(shape, shape.Centre, IsApproximate: true);
        }

        return new MarkPlace(
            shape,
            mark.AtlasVersion == atlas.Version && mark.Build == atlas.Build
                ? new AtlasPoint(mark.X, mark.Y)
                : shape.NearestInside(
                    shape.Left + (mark.U * (shape.Right - shape.Left)),
                    shape.Top + (mark.V * (shape.Bottom - shape.Top))),
            IsApproximate: false);
    }
}
