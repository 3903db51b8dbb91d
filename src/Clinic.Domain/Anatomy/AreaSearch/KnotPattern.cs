namespace Clinic.Domain.Anatomy.AreaSearch;

/// <summary>What is known of a knot. Null and an absent flag mean unknown, and unknown never matches a rule.</summary>
/// <param name="Zone">Id of the zone it lies in.</param>
/// <param name="Side">The client's own side.</param>
/// <param name="Kind">The kind the therapist has settled on.</param>
/// <param name="Chronic">Long-standing.</param>
/// <param name="Bilateral">On both sides.</param>
/// <param name="With">Things known true of client and knot, out of <see cref="AreasToCheck.KnownFlags"/>; null for none.</param>
public sealed record KnotPattern(
    string Zone,
    BodySide Side,
    KnotKind Kind = KnotKind.Unsure,
    bool? Chronic = null,
    bool? Bilateral = null,
    IReadOnlySet<string>? With = null);
