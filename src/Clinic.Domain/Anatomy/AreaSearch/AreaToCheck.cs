namespace Clinic.Domain.Anatomy.AreaSearch;

/// <summary>One line of the search for what feeds a knot.</summary>
/// <param name="Area">Id of the area.</param>
/// <param name="Name">Its plain name.</param>
/// <param name="Side">
/// Side of the body. The arm-pit side of the same blade is the same body side: <paramref name="Relation"/> says which edge.
/// </param>
/// <param name="Relation">Where it lies seen from the knot, for example <c>armpit_side_of_same_blade</c>.</param>
/// <param name="Rank">1 is looked at first.</param>
/// <param name="Reason">Why, in words for a client; of the rule that gave the rank.</param>
/// <param name="Consent">What the client must agree to first.</param>
/// <param name="Rules">Ids of all matching rules that name the area, in the order of the table and the clinic's own last.</param>
public sealed record AreaToCheck(
    string Area, string Name, AreaSide Side, string Relation, int Rank, string Reason, ConsentLevel Consent, IReadOnlyList<string> Rules)
{
    /// <summary>The rule that gave rank, side, relation and reason.</summary>
    public required AreaRule By { get; init; }

    /// <summary>The knot came back, and this area was never checked for it.</summary>
    public bool IsRaised { get; init; }
}
