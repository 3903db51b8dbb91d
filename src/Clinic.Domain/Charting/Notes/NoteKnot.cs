namespace Clinic.Domain.Charting.Notes;

/// <summary>A knot and what this visit found about it.</summary>
/// <param name="Before">What the visit before found; null for a new one.</param>
public sealed record NoteKnot(Knot Knot, KnotFinding Found, KnotFinding? Before = null);
