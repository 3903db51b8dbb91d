namespace Clinic.Domain.HomeCare;

/// <summary>What a home plan is made from: the knots of one visit, and the areas that were worked on because they may feed them.</summary>
/// <param name="Knots">In order of their numbers.</param>
/// <param name="Areas">Only those that were worked on.</param>
public sealed record TreatedVisit(IReadOnlyList<TreatedKnot> Knots, IReadOnlyList<TreatedArea> Areas);
