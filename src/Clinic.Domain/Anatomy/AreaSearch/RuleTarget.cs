namespace Clinic.Domain.Anatomy.AreaSearch;

/// <summary>An area that a rule names.</summary>
/// <param name="Area">Id of the area.</param>
/// <param name="BothSides">Look on both sides; otherwise on the knot's own side of the body.</param>
/// <param name="Relation">Where it lies seen from the knot.</param>
/// <param name="Rank">1 is looked at first.</param>
public sealed record RuleTarget(string Area, bool BothSides, string Relation, int Rank);
