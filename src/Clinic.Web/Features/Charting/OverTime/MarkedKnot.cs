using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Bodies;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Charting;

namespace Clinic.Web.Features.Charting.OverTime;

/// <summary>A knot as a visit found it, on the client's body.</summary>
/// <param name="X">0..1 of the view's width.</param>
/// <param name="Y">0..1 of the view's height.</param>
/// <param name="Tender">0 to 10 when the visit began; null when not asked.</param>
public sealed record MarkedKnot(int Number, BodyView View, double X, double Y, int? Tender)
{
    private const double Least = 9.2;
    private const double ForEachPoint = 1.1;

    public double Radius => Least + (ForEachPoint * (Tender ?? 0));

    public KnotMark Mark => new(Number, X, Y, Radius);

    /// <returns>Null when the drawing has no such zone any more.</returns>
    public static MarkedKnot? On(Atlas atlas, Knot knot, int? tender) =>
        MarkPlace.On(atlas, knot.Kept()) is { } place
            ? new MarkedKnot(knot.Number, place.Shape.View, place.Point.X, place.Point.Y, tender)
            : null;
}
