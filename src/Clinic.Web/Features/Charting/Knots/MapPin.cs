using Clinic.Domain;
using Clinic.Domain.Charting;

namespace Clinic.Web.Features.Charting.Knots;

/// <summary>A knot on the picture that is shown, 0..1 of the view.</summary>
/// <param name="Place">As <see cref="KnotPlace.Words(Knot)"/>: what a move says it moved the knot from. Another body or an older drawing shows it elsewhere.</param>
/// <param name="Reading">Place, size and tenderness for a person.</param>
public sealed record MapPin(Id<Knot> Id, int Number, double X, double Y, bool IsChosen, string Place, string Reading);
