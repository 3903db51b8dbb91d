namespace Clinic.Domain.HomeCare.Figures;

/// <summary>The two pictures of an exercise; they share scale, ground and frame.</summary>
/// <param name="StartShapes">The shapes of the start without the svg element around them, for a symbol or a larger drawing.</param>
/// <param name="EndShapes">The same for the end.</param>
public sealed record FigurePair(string StartShapes, string EndShapes)
{
    /// <summary>The view box both pictures are drawn for.</summary>
    public const string ViewBox = "0 0 400 400";

    /// <summary>The start as a complete SVG document.</summary>
    public string Start => Wrap(StartShapes);

    /// <summary>The end as a complete SVG document.</summary>
    public string End => Wrap(EndShapes);

    private static string Wrap(string shapes) =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{ViewBox}\">\n{shapes}</svg>\n";
}
