using Clinic.Domain;
using Clinic.Domain.Anatomy;

namespace Clinic.Web.Features.Charting.Knots;

/// <summary>Where the client marked that it hurts, before a knot was made of it. X and Y are 0..1 of the view.</summary>
/// <param name="Reading">Place and side for a person.</param>
/// <param name="Note">In the client's own words; null where she wrote none.</param>
public sealed record ClientPin(Guid Id, BodyView View, double X, double Y, string Reading, string? Note)
{
    public string Word => WireName.Of(View);
}
