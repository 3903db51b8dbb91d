using Clinic.Domain;
using Clinic.Domain.Anatomy.AreaSearch;

namespace Clinic.Web.Features.Anatomy.AreaSearch;

/// <summary>One area to check.</summary>
/// <param name="Area">Its id.</param>
/// <param name="Name">Plain name.</param>
/// <param name="Side">left, right or both.</param>
/// <param name="Relation">Where it lies seen from the knot.</param>
/// <param name="Rank">1 is looked at first.</param>
/// <param name="Reason">Why, in words for a client.</param>
/// <param name="Consent">none, general, sensitive_written or explicit_verbal_each_time.</param>
/// <param name="Rules">Ids of the rules that name it.</param>
public sealed record AreaAnswer(
    string Area, string Name, string Side, string Relation, int Rank, string Reason, string Consent, IReadOnlyList<string> Rules)
{
    public static AreaAnswer Of(AreaToCheck area) => new(
        area.Area, area.Name, WireName.Of(area.Side), area.Relation, area.Rank, area.Reason, WireName.Of(area.Consent), area.Rules);
}
