using Clinic.Domain.Anatomy.AreaSearch;
using Clinic.Domain.Screening;

namespace Clinic.Web.Features.Charting.Screens;

/// <summary>What the rules of a knot want asked before their list is used.</summary>
/// <param name="Screening">Lines that are true or not, each with what follows.</param>
/// <param name="Questions">Open questions to the client.</param>
public sealed record AskFirst(IReadOnlyList<RedFlagQuestion> Screening, IReadOnlyList<string> Questions)
{
    public bool IsEmpty => Screening.Count == 0 && Questions.Count == 0;

    public static AskFirst Of(AreasToCheckResult search) => new(
        [.. search.ScreenFirst.SelectMany(ScreenFirst.Questions).DistinctBy(line => line.Slug).OrderByDescending(line => line.Level)],
        [.. AreaRules.All.Where(rule => search.RuleIds.Contains(rule.Id)).SelectMany(rule => rule.Ask).Distinct()]);
}
