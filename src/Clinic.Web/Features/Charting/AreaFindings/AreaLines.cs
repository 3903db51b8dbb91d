using System.Globalization;
using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.AreaSearch;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Words;
using Clinic.Domain.Time;
using Clinic.Web.Features.Charting.AreaHistory;
using Clinic.Web.Features.Charting.Charts;

namespace Clinic.Web.Features.Charting.AreaFindings;

/// <summary>
/// Makes the list of areas to check for the chosen knot. The rules come first, of a knot that came back those never checked for it; inside
/// one rank stands first what helped this client before. Below them what helped although no rule names it, what was checked already, and what the therapist looks for herself.
/// </summary>
internal static class AreaLines
{
    public static IReadOnlyList<AreaLine> Build(
        ChartRows rows, Knot knot, AreasToCheckResult search, ChartQuery query, RefusedForms refused, ClinicTime time)
    {
        var worked = WhatWorked.Of(rows.History).ToDictionary(area => new AreaKey(area.Area, area.Side));
        var listed = search.Areas
            .Select(area => (Key: new AreaKey(area.Area, area.Side), Rule: (AreaToCheck?)area))
            .OrderBy(line => !line.Rule!.IsRaised)
            .ThenBy(line => line.Rule!.Rank)
            .ThenBy(line => worked.GetValueOrDefault(line.Key), Comparer<WhatWorked?>.Create(WhatWorked.Compare))
            .ToList();
        IEnumerable<AreaKey> others =
        [
            .. worked.Where(area => area.Value.HasHelped).Select(area => area.Key),
            .. rows.Areas.Where(area => area.KnotId == knot.Id).Select(area => area.Key),
            .. query.Open is { } open ? [open] : Array.Empty<AreaKey>(),
        ];
        listed.AddRange(others.Distinct().Where(key => !listed.Exists(line => line.Key == key)).Select(key => (key, (AreaToCheck?)null)).ToList());
        return [.. listed.Select((line, place) => Line(line.Key, line.Rule, place))];

        AreaLine Line(AreaKey key, AreaToCheck? rule, int place)
        {
            var area = Areas.Get(key.Area);
            var stored = rows.Area(knot.Id, key);
            var isOpen = key == query.Open;
            var form = FormOf(key, stored, isOpen ? refused : new RefusedForms());
            var consent = rows.Consent(key);
            return new AreaLine
            {
                Key = key,
                Letter = LetterOf(place),
                Title = StaffTitles.Of(key.Area, key.Side),
                Place = area.Name,
                Why = rule?.Reason,
                Relation = stored?.Finding.Relation ?? rule?.Relation,
                OwnRule = rule?.By is { Version: { } version } own ? FormattableString.Invariant($"{own.Id}, version {version}") : null,
                Evidence = EvidenceOf(rule, worked.GetValueOrDefault(key)),
                OtherView = OtherViewOf(area, key.Side, knot.View),
                Consent = area.Consent,
                ConsentGiven = consent is { IsStanding: true } ? $"{consent.RecordedByName}, {TimeWords.Time(time.ToWall(consent.GivenAt))}" : null,
                ConsentWithdrawn = consent?.WithdrawnAt is { } withdrawn ? TimeWords.Time(time.ToWall(withdrawn)) : null,
                LacksSkill = !AreaSkills.Allow(rows.Visit.Skills, key.Area),
                IsChecked = stored is not null,
                IsRaised = rule is { IsRaised: true },
                IsOpen = isOpen,
                Worked = worked.GetValueOrDefault(key) is { } before ? WorkedBefore.Of(before) : null,
                Form = form,
                Meanwhile = isOpen && refused.TakesNewVersion && stored is not null ? [.. AreaReadings.Of(stored.ToForm()).Except(AreaReadings.Of(form))] : [],
            };
        }
    }

    private static AreaFindingForm FormOf(AreaKey key, AreaRow? stored, RefusedForms refused) => (refused.Area, stored) switch
    {
        ({ } typed, _) when refused.TakesNewVersion => typed with { Version = stored?.Version },
        ({ } typed, _) => typed,
        (null, { } row) => row.ToForm(),
        _ => new AreaFindingForm { Area = key.Area, Side = WireName.Of(key.Side) },
    };

    private static List<AreaEvidence> EvidenceOf(AreaToCheck? rule, WhatWorked? worked)
    {
        var evidence = new List<AreaEvidence>();
        if (rule is not null)
        {
            evidence.Add(AreaEvidences.Of(rule));
        }

        if (worked is { HasHelped: true })
        {
            evidence.Add(AreaEvidence.History);
        }

        return evidence;
    }

    private static BodyView? OtherViewOf(Area area, AreaSide side, BodyView shown)
    {
        var views = (from zone in area.Zones from body in side.Sides() select Atlas.Current.Shape(zone, body).View).Distinct().ToList();
        return views.Contains(shown) ? null : views[0];
    }

    /// <summary>A to Z, then 27: a list that long has left the picture.</summary>
    private static string LetterOf(int place) => place < 26 ? ((char)('A' + place)).ToString() : (place + 1).ToString(CultureInfo.InvariantCulture);
}
