using Clinic.Domain;
using Clinic.Domain.Anatomy.AreaSearch;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Patterns;
using Clinic.Domain.Time;
using Clinic.Web.Features.Charting.AreaFindings;
using Clinic.Web.Features.Charting.Charts;
using Clinic.Web.Features.Charting.KnotStories;
using Clinic.Web.Features.Charting.Screens;

namespace Clinic.Web.Features.Charting.KnotFindings;

/// <summary>Makes the chosen knot's part of a chart.</summary>
internal static class KnotPanelBuilder
{
    public static KnotPanel Build(ChartRows rows, Knot knot, ChartQuery query, RefusedForms refused, ClinicTime time)
    {
        var search = AreasOfKnot.Search(rows, knot);
        var form = FormOf(rows, knot, refused);
        return new KnotPanel(
            knot.Id,
            knot.Number,
            PlaceName.Of(knot.Zone, knot.Side),
            Before(rows.FindingBefore(knot.Id)),
            form,
            search.Direct,
            Areas(rows, knot, search, query, refused, time))
        {
            Story = KnotStoryBuilder.Build(rows, knot, refused),
            Groups = KnotGroups.Of(form),
            Suggested = Suggested(rows.Suggestion(knot)),
            Muscles = MusclesOf(knot, form),
            AskFirst = AskFirst.Of(search),
            IsOffLimits = rows.Finding(knot.Id) is { Finding.IsOffLimits: true },
        };
    }

    private static (string Kind, string Why)? Suggested(KindSuggestion suggestion) =>
        KnotWords.Reasons(suggestion) is { } why ? (ChartWords.Of(suggestion.Kind), why) : null;

    /// <summary>The one that was chosen stays to choose when the mark has moved.</summary>
    private static IReadOnlyList<string> MusclesOf(Knot knot, KnotFindingForm form)
    {
        var muscles = Atlas.Current.Zone(knot.Zone).Muscles;
        return string.IsNullOrEmpty(form.Muscle) || muscles.Contains(form.Muscle) ? muscles : [.. muscles, form.Muscle];
    }

    private static string? Before(FindingRow? before) => before switch
    {
        null => null,
        { Tender: { } tender } => $"Last time {ChartWords.Of(before.Finding.Kind).ToLowerInvariant()}, tender {tender}",
        _ => $"Last time {ChartWords.Of(before.Finding.Kind).ToLowerInvariant()}",
    };

    private static KnotFindingForm FormOf(ChartRows rows, Knot knot, RefusedForms refused)
    {
        var stored = rows.Finding(knot.Id);
        if (refused.Finding is { } typed)
        {
            return refused.TakesNewVersion ? typed with { Version = stored?.Version } : typed;
        }

        return stored?.ToForm() ?? new KnotFindingForm { Kind = WireName.Of(rows.Kind(knot.Id)) };
    }

    private static List<AreaLine> Areas(
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
            var area = Domain.Anatomy.Areas.Get(key.Area);
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
