using Clinic.Domain;
using Clinic.Domain.Charting;

namespace Clinic.Web.Features.Charting.Knots;

/// <summary>A knot on the picture, 0..1 of the view.</summary>
public sealed record MapPin(Id<Knot> Id, int Number, double X, double Y, bool IsChosen);
