using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.AreaSearch;
using Clinic.Domain.Charting;
using Clinic.Domain.Time;
using Clinic.Web.Features.Charting.Charts;

namespace Clinic.Web.Features.Charting.AreaFindings;

/// <summary>Makes the list of areas to check for the chosen knot.</summary>
internal static class AreaLines
{
    public static IReadOnlyList<AreaLine> Build(
        ChartRows rows, Knot knot, AreasToCheckResult search, ChartQuery query, RefusedForms refused, ClinicTime time)
    {
        AreaKey? open = AreaKey.TryParse(query.Area, out var asked) ? asked : null;
        var listed = search.Areas.Select(area => (Key: new AreaKey(area.Area, area.Side), Rule: (AreaToCheck?)area)).ToList();
        // Checked under another kind: what was written stays in sight.
        listed.AddRange(rows.Areas
            .Where(area => area.KnotId == knot.Id && !listed.Exists(line => line.Key == area.Key))
            .Select(area => (area.Key, (AreaToCheck?)null)));
        return [.. listed.Select((line, place) => Line(line.Key, line.Rule, place))];

        AreaLine Line(AreaKey key, AreaToCheck? rule, int place)
        {
            var area = Areas.Get(key.Area);
            var stored = rows.Area(knot.Id, key);
            return new AreaLine(
                key,
                ((char)('A' + place)).ToString(),
                StaffTitles.Of(key.Area, key.Side),
                area.Name,
                rule?.Reason,
                rule is null ? null : RelationWords(rule.Relation),
                area.Consent,
                rows.Consent(key) is { } consent ? $"{consent.RecordedByName}, {TimeWords.Time(time.ToWall(consent.GivenAt))}" : null,
                stored is not null,
                key == open,
                FormOf(key, stored, key == open ? refused : new RefusedForms()));
        }
    }

    private static AreaFindingForm FormOf(AreaKey key, AreaRow? stored, RefusedForms refused) => (refused.Area, stored) switch
    {
        ({ } typed, _) when refused.TakesNewVersion => typed with { Version = stored?.Version },
        ({ } typed, _) => typed,
        (null, { } row) => row.ToForm(),
        _ => new AreaFindingForm { Area = key.Area, Side = WireName.Of(key.Side) },
    };

    /// <summary>"armpit_side_of_same_blade" as words. The opposite side of a blade is its arm-pit side, never the other side of the body.</summary>
    private static string RelationWords(string relation) => relation switch
    {
        "armpit_side_of_same_blade" => "Arm-pit side of the same blade",
        "front_of_body" => "Front of the body",
        "side_of_body" => "Side of the body",
        "neck" => "Neck",
        _ => char.ToUpperInvariant(relation[0]) + relation[1..].Replace('_', ' '),
    };
}
