namespace Clinic.Domain.Anatomy.AreaSearch;

/// <summary>A rule from the place and pattern of a knot to the areas worth checking.</summary>
/// <param name="Id">R for rules from practice, L for literature, O for the clinic's own, and a number; stable.</param>
/// <param name="Name">The pattern in words.</param>
/// <param name="Zones">Zones it speaks of; empty for any.</param>
/// <param name="Kinds">Kinds it speaks of; empty for every kind.</param>
/// <param name="With">At least one of these must be known true; empty for no condition.</param>
/// <param name="Chronic">The knot must be known to be long-standing.</param>
/// <param name="Bilateral">It must be known to be on both sides.</param>
/// <param name="Search">The areas it names; none where it only screens.</param>
/// <param name="Direct">Its advice on pressing the knot itself.</param>
/// <param name="ScreenFirst">Ids of red-flag questions.</param>
/// <param name="Ask">Further questions for the client.</param>
/// <param name="Exercises">Ids of exercises that fit.</param>
/// <param name="Advice">Ids of everyday advice that fits.</param>
/// <param name="TherapistSkill">Skill a therapist needs for it, or null.</param>
/// <param name="Evidence">What it rests on.</param>
/// <param name="Source">Where it comes from: K0 to K4 are numbered practitioners' articles, K0#18 a comment under one. The clinic's own words for its own rules.</param>
/// <param name="Why">The reason in words for a client.</param>
public sealed record AreaRule(
    string Id,
    string Name,
    IReadOnlyList<string> Zones,
    IReadOnlyList<KnotKind> Kinds,
    IReadOnlyList<string> With,
    bool Chronic,
    bool Bilateral,
    IReadOnlyList<RuleTarget> Search,
    DirectPressure Direct,
    IReadOnlyList<string> ScreenFirst,
    IReadOnlyList<string> Ask,
    IReadOnlyList<string> Exercises,
    IReadOnlyList<string> Advice,
    string? TherapistSkill,
    RuleEvidence Evidence,
    string Source,
    string Why)
{
    /// <summary>Of a rule that the clinic made itself; null for one that comes with the program.</summary>
    public int? Version { get; init; }

    public bool AppliesTo(KnotPattern pattern) =>
        (Zones.Count == 0 || Zones.Contains(pattern.Zone))
        && (Kinds.Count == 0 || Kinds.Contains(pattern.Kind))
        && (With.Count == 0 || (pattern.With is { } known && With.Any(known.Contains)))
        && (!Chronic || pattern.Chronic == true)
        && (!Bilateral || pattern.Bilateral == true);
}
