namespace Clinic.Domain.Anatomy.AreaSearch;

/// <summary>
/// What a knot that came back says of the search: what was worked on did not hold it, so the areas that were never checked for it are
/// looked at first.
/// </summary>
public static class CameBack
{
    /// <summary>The same areas, those never checked for this knot first and marked as such; inside both the order stays.</summary>
    /// <param name="areas">Best first.</param>
    /// <param name="wasChecked">Whether an area was checked for this knot in an earlier visit, whatever was found.</param>
    public static IReadOnlyList<AreaToCheck> Raise(IEnumerable<AreaToCheck> areas, Func<AreaToCheck, bool> wasChecked) =>
        [.. areas.Select(area => area with { IsRaised = !wasChecked(area) }).OrderBy(area => !area.IsRaised)];
}
