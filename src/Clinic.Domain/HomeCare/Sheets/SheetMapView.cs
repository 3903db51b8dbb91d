using Clinic.Domain.Anatomy;

namespace Clinic.Domain.HomeCare.Sheets;

/// <summary>One of the two pictures of the small body map.</summary>
/// <param name="Svg">A whole SVG document with plain numbers for its size.</param>
/// <param name="AltText">What it shows, for people who do not see it.</param>
public sealed record SheetMapView(BodyView View, string Svg, string AltText);
