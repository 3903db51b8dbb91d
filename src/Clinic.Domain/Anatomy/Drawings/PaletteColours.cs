namespace Clinic.Domain.Anatomy.Drawings;

/// <summary>The colours of one palette.</summary>
/// <param name="Colours">Single colours by name: background, ink, hatch, knotText, areaText, areaTag.</param>
/// <param name="Paints">Fill and stroke by role: silhouette, outline, muscle, zone, knot, area and the others.</param>
public sealed record PaletteColours(IReadOnlyDictionary<string, string> Colours, IReadOnlyDictionary<string, Paint> Paints);
