using System.Globalization;
using Clinic.Domain;
using Clinic.Domain.Anatomy.Zones;

namespace Clinic.Web.Features.Anatomy.Zones;

/// <summary>The drawn body as the API tells it.</summary>
/// <param name="Version">Number of the drawing; part of the address of its pictures.</param>
/// <param name="Build">Which body: athletic or soft. Both have the same zones.</param>
/// <param name="ViewBox">Of every view, as SVG writes it.</param>
/// <param name="SnapDistance">How far outside a zone a tap still counts, in shares of the view.</param>
/// <param name="Insets">Parts of views that are also drawn enlarged.</param>
public sealed record AtlasAnswer(
    int Version, string Build, string ViewBox, double SnapDistance, IReadOnlyList<ViewAnswer> Views, IReadOnlyList<InsetAnswer> Insets)
{
    public static AtlasAnswer Of(Atlas atlas) => new(
        atlas.Version,
        WireName.Of(atlas.Build),
        string.Create(CultureInfo.InvariantCulture, $"0 0 {atlas.Width} {atlas.Height}"),
        Atlas.SnapDistance,
        [.. atlas.Drawings.Select(drawing => new ViewAnswer(
            WireName.Of(drawing.View),
            [.. drawing.Zones.Select(shape => ZoneAnswer.Of(atlas.Zone(shape.Zone), shape))]))],
        [.. atlas.Insets.Select(InsetAnswer.Of)]);
}
