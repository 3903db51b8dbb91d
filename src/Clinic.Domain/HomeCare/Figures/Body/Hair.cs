namespace Clinic.Domain.HomeCare.Figures.Body;

/// <summary>Hair: an arc outside the skull, in degrees counted from the direction of the face, and the hair line inside it.</summary>
internal sealed record Hair(double From, double To, IReadOnlyList<(double X, double Y)> Line);
