namespace Clinic.Domain.Anatomy.Drawings;

/// <summary>Paths painted alike.</summary>
/// <param name="Role">Names the paint in the palette, for example <c>muscle</c> or <c>rib</c>.</param>
/// <param name="Paths">SVG path data in units of the view box.</param>
/// <param name="Pairs">More of it, painted here and once more mirrored (x to the width of the view box less x).</param>
public sealed record ReliefLayer(string Role, IReadOnlyList<string> Paths, IReadOnlyList<string> Pairs);
