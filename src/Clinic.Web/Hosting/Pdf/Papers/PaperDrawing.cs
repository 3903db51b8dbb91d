namespace Clinic.Web.Hosting.Pdf.Papers;

/// <summary>A picture of shapes alone. Drawn when it is needed and not kept, because a chart has hundreds.</summary>
/// <param name="Svg">Makes it: true for one that needs no other file, false for one on a page of the clinic.</param>
/// <param name="AltText">What it shows, for readers by ear.</param>
/// <param name="Caption">Stands under it.</param>
public sealed record PaperDrawing(Func<bool, string> Svg, string AltText, string Caption);
