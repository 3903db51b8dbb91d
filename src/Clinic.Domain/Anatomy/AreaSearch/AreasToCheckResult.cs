namespace Clinic.Domain.Anatomy.AreaSearch;

/// <summary>Where to look for what feeds a knot. A proposal: nothing in it is a finding.</summary>
/// <param name="Areas">Best first; each area once.</param>
/// <param name="Direct">The strictest advice of the matching rules; <see cref="DirectPressure.Ok"/> when no rule matches.</param>
/// <param name="ScreenFirst">Ids of the red-flag questions to ask before the list is used.</param>
/// <param name="RuleIds">Ids of the matching rules in the order of the table and the clinic's own last.</param>
public sealed record AreasToCheckResult(
    IReadOnlyList<AreaToCheck> Areas, DirectPressure Direct, IReadOnlyList<string> ScreenFirst, IReadOnlyList<string> RuleIds);
