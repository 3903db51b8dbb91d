namespace Clinic.Domain.HomeCare;

/// <summary>What a home plan is made from: the knots of one visit, and the areas that were worked on because they may feed them.</summary>
/// <param name="Knots">In order of their numbers.</param>
/// <param name="Areas">Only those that were worked on.</param>
public sealed record TreatedVisit(IReadOnlyList<TreatedKnot> Knots, IReadOnlyList<TreatedArea> Areas)
{
    /// <summary>Another knot of the client, not looked at in this visit, is red, hot, swollen or a hard lump, and was not cleared.</summary>
    public bool HasOtherOffLimits { get; init; }
}
