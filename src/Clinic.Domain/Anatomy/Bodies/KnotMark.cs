namespace Clinic.Domain.Anatomy.Bodies;

/// <summary>A knot to paint: a filled circle with its number.</summary>
/// <param name="Number">Printed in the circle, 1 or more.</param>
/// <param name="X">Centre, 0..1 of the view's width.</param>
/// <param name="Y">Centre, 0..1 of the view's height.</param>
/// <param name="Radius">Of the circle, in units of the view box.</param>
/// <param name="Ring">Radius of an open ring around it, which marks the chosen knot; null for none.</param>
public sealed record KnotMark(int Number, double X, double Y, double Radius = 9.2, double? Ring = null);
