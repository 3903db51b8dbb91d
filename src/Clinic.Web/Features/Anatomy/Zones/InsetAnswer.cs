using Clinic.Domain;
using Clinic.Domain.Anatomy.Zones;

namespace Clinic.Web.Features.Anatomy.Zones;

/// <summary>A part of a view that is also drawn enlarged. A point of the inset at (a, b), 0 to 1, lies in the view at
/// (x0 + a * (x1 - x0), y0 + b * (y1 - y0)).</summary>
/// <param name="Name">Part of the address of its picture.</param>
/// <param name="Box">Its edges in shares of the view: x0, y0, x1, y1.</param>
public sealed record InsetAnswer(string Name, string View, double[] Box)
{
    public static InsetAnswer Of(AtlasInset inset) =>
        new(inset.Name, WireName.Of(inset.View), [inset.Left, inset.Top, inset.Right, inset.Bottom]);
}
