using System.Globalization;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.AreaSearch;
using Clinic.Domain.Anatomy.Zones;

namespace Clinic.Domain.Tests.Anatomy.AreaSearch;

public sealed class AreasToCheckTests
{
    /// <summary>What was worked on did not hold: look elsewhere first, in the same order as before.</summary>
    [Fact]
    public void Raise_KnotThatCameBack_PutsWhatWasNeverCheckedFirst()
    {
        var areas = AreasToCheck.For(new KnotPattern("scap_medial_border", BodySide.Left, KnotKind.OverStretched)).Areas;
        var known = areas.Take(2).Select(area => area.Area).ToHashSet();

        var raised = CameBack.Raise(areas, area => known.Contains(area.Area));

        Assert.Equal([.. areas.Skip(2).Select(area => area.Area), .. areas.Take(2).Select(area => area.Area)], raised.Select(area => area.Area));
        Assert.Equal(areas.Count - 2, raised.TakeWhile(area => area.IsRaised).Count());
        Assert.DoesNotContain(raised.TakeLast(2), area => area.IsRaised);
        Assert.DoesNotContain(CameBack.Raise(areas, _ => true), area => area.IsRaised);
    }

    [Fact]
    public void For_OverStretchedKnotAtTheLeftBladeEdge_SearchesArmpitSideThenFrontThenNeckOfTheLeft()
    {
        var result = AreasToCheck.For(new KnotPattern("scap_medial_border", BodySide.Left, KnotKind.OverStretched));

        Assert.Equal(
            [
                "1 lat Left", "2 teres Left", "3 pec_outer Left", "3 pec_major Left", "4 side_ribs Left", "4 front_ribs Left",
                "5 upper_arm_front Left", "5 neck_side Left", "5 back_of_shoulder Left", "6 neck_back Left", "7 neck_front Left",
                "8 abdomen Both", "9 front_thigh Both",
            ],
            result.Areas.Select(area => string.Create(CultureInfo.InvariantCulture, $"{area.Rank} {area.Area} {area.Side}")));
        Assert.Equal(["R01", "R08", "L01", "L03"], result.RuleIds);
        Assert.Equal(DirectPressure.HoldBack, result.Direct);
        var lat = result.Areas[0];
        Assert.Equal("armpit_side_of_same_blade", lat.Relation);
        Assert.Equal("Side of the back, below the arm pit", lat.Name);
        Assert.Equal(AreaRules.Get("R01").Why, lat.Reason);
        Assert.Equal(ConsentLevel.General, lat.Consent);
        Assert.Equal(["R01", "L01"], result.Areas.Single(area => area.Area == "neck_side").Rules);
    }

    /// <summary>
    /// One case for each rule: place, side, kind, what is known ("chronic", "bilateral" and flags), then what is expected: the first
    /// areas with their sides, the advice on pressure, and the questions to ask first.
    /// </summary>
    [Theory]
    [InlineData("R01", "interscap_upper", "right", "unsure", "", "lat:R teres:R pec_outer:R pec_major:R", "hold_back", "")]
    [InlineData("R02", "scap_inferior_angle", "left", "over_used", "", "lat:L teres:L side_ribs:L", "hold_back", "RF20")]
    [InlineData("R03", "scap_medial_border", "left", "over_used", "arm_lift_hurts", "lat:L teres:L neck_side:L neck_back:L", "hold_back", "RF04 RF26")]
    [InlineData("R04", "midback_paraspinal", "left", "unsure", "bilateral", "pec_major:B pec_outer:B upper_arm_front:B lat:B subscap:B", "hold_back", "")]
    [InlineData("R05", "supraspinous", "right", "over_used", "", "upper_trap:R levator:R neck_back:R", "ok", "")]
    [InlineData("R06", "upper_trap", "left", "mixed", "screen_work", "upper_trap:L pec_outer:L neck_side:L neck_front:L", "ok", "")]
    [InlineData("R07", "neck_back", "left", "unsure", "chronic failed_treatments", "neck_front:B neck_side:B pec_outer:B", "hold_back", "RF04 RF13")]
    [InlineData("R08", "midback_paraspinal", "right", "over_stretched", "", "pec_major:R pec_outer:R abdomen:B neck_front:B front_thigh:B", "hold_back", "")]
    [InlineData("R09", "calf", "left", "unsure", "pregnant", "pec_major:B upper_arm_front:B glute_side:B", "light", "RF19")]
    [InlineData("R10", "ribs_side", "right", "unsure", "hard_lump", "", "do_not_treat", "RF11 RF14")]
    [InlineData("R11", "sacrum", "right", "over_used", "", "low_back:R ql:R hip_flexor:R front_thigh:R glute_side:R abdomen:B lat:R", "ok", "")]
    [InlineData("R12", "pec_outer", "left", "held_short", "", "pec_outer:L interscapular:L", "ok", "")]
    [InlineData("R13", "lat_axillary_fold", "left", "held_short", "", "interscapular:L lat:L teres:L", "ok", "")]
    [InlineData("R14", "upper_trap", "right", "unsure", "leans_armrest", "lat:R ql:R side_ribs:R back_of_shoulder:R", "hold_back", "")]
    [InlineData("R15", "suboccipital", "left", "unsure", "headache", "neck_side:B neck_back:B pec_outer:B neck_front:B", "hold_back", "RF13")]
    [InlineData("L01", "scap_medial_border", "right", "over_used", "", "neck_side:R back_of_shoulder:R", "hold_back", "")]
    [InlineData("L02", "supraspinous", "left", "unsure", "mouse_reach", "interscapular:L", "ok", "")]
    [InlineData("L03", "scap_medial_border", "left", "held_short", "", "neck_side:L back_of_shoulder:L", "hold_back", "")]
    [InlineData("L04", "scap_inferior_angle", "right", "mixed", "", "lat:R teres:R side_ribs:R", "hold_back", "RF20")]
    [InlineData("L05", "interscap_lower", "left", "over_used", "chronic", "pec_major:L pec_outer:L teres:L", "hold_back", "")]
    [InlineData("L06", "lat_mid", "right", "unsure", "", "lat:R", "hold_back", "RF20")]
    public void For_PatternOfARule_GivesItsAreas(
        string rule, string zone, string side, string kind, string known, string expected, string direct, string screen)
    {
        var facts = known.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        var result = AreasToCheck.For(new KnotPattern(
            zone,
            WireName.Parse<BodySide>(side),
            WireName.Parse<KnotKind>(kind),
            facts.Contains("chronic") ? true : null,
            facts.Contains("bilateral") ? true : null,
            facts.Except(["chronic", "bilateral"]).ToHashSet()));

        Assert.Contains(rule, result.RuleIds);
        var wanted = expected.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(wanted, result.Areas.Take(Math.Max(wanted.Length, 1)).Select(area => $"{area.Area}:{area.Side.ToString()[0]}"));
        Assert.Equal(direct, WireName.Of(result.Direct));
        Assert.Equal(screen, string.Join(' ', result.ScreenFirst));
    }

    [Fact]
    public void For_UnknownFacts_NeverMatch()
    {
        var plain = AreasToCheck.For(new KnotPattern("midback_paraspinal", BodySide.Left));
        var denied = AreasToCheck.For(new KnotPattern("interscap_lower", BodySide.Left, KnotKind.OverUsed, Chronic: false, Bilateral: false));

        Assert.Empty(plain.RuleIds);
        Assert.Empty(plain.Areas);
        Assert.Equal(DirectPressure.Ok, plain.Direct);
        Assert.Empty(denied.RuleIds);
    }

    [Fact]
    public void For_UnsureKind_DoesNotMatchRulesForOtherKinds()
    {
        var result = AreasToCheck.For(new KnotPattern("interscap_upper", BodySide.Left));

        Assert.Equal(["R01", "L01"], result.RuleIds);
    }

    [Fact]
    public void For_TwoRulesOfOneArea_TakesSideAndReasonFromTheBetterRank()
    {
        var result = AreasToCheck.For(new KnotPattern(
            "interscap_upper", BodySide.Left, KnotKind.OverStretched, With: new HashSet<string> { "headache" }));

        var neck = result.Areas.Single(area => area.Area == "neck_side");
        Assert.Equal((1, AreaSide.Both), (neck.Rank, neck.Side));
        Assert.Equal(AreaRules.Get("R15").Why, neck.Reason);
        Assert.Equal(["R01", "R15", "L01"], neck.Rules);
    }

    [Fact]
    public void For_PregnantWithAHardLump_TakesTheStrictestAdvice()
    {
        var result = AreasToCheck.For(new KnotPattern(
            "flank", BodySide.Left, With: new HashSet<string> { "pregnant", "hard_lump" }));

        Assert.Equal(DirectPressure.DoNotTreat, result.Direct);
        Assert.Equal(["RF19", "RF11", "RF14"], result.ScreenFirst);
    }

    [Fact]
    public void For_EveryZoneSideAndKind_GivesEachAreaOnceBestFirst()
    {
        var everything = AreasToCheck.KnownFlags;
        foreach (var zone in Atlas.Current.Zones)
        {
            foreach (var kind in Enum.GetValues<KnotKind>())
            {
                foreach (var side in Enum.GetValues<BodySide>())
                {
                    CheckOrder(new KnotPattern(zone.Id, side, kind));
                    CheckOrder(new KnotPattern(zone.Id, side, kind, Chronic: true, Bilateral: true, With: everything));
                }
            }
        }
    }

    [Fact]
    public void For_UnknownZone_Throws() =>
        Assert.Throws<ArgumentException>(() => AreasToCheck.For(new KnotPattern("wing", BodySide.Left)));

    [Fact]
    public void For_UnknownFlag_Throws() => Assert.Throws<ArgumentException>(
        () => AreasToCheck.For(new KnotPattern("upper_trap", BodySide.Left, With: new HashSet<string> { "full_moon" })));

    [Fact]
    public void KnownFlags_AllRules_AreOffered() => Assert.Equal(
        [
            "arm_lift_hurts", "crosses_same_leg", "failed_treatments", "forward_head", "hard_lump", "headache", "leans_armrest",
            "long_sitting", "mouse_reach", "pregnant", "recent_surgery", "scoliosis", "screen_work", "spreads_to_skull_base",
            "spreads_up_trapezius",
        ],
        AreasToCheck.KnownFlags.Order(StringComparer.Ordinal));

    [Fact]
    public void Rules_EveryZoneAndArea_Exist()
    {
        Assert.Equal(21, AreaRules.All.Count);
        Assert.All(AreaRules.All.SelectMany(rule => rule.Zones), zone => Assert.True(Atlas.Current.TryGetZone(zone, out _), zone));
        Assert.All(
            AreaRules.All.SelectMany(rule => rule.Search),
            target => Assert.True(Areas.TryGet(target.Area, out var area) && !area.IsExerciseTarget, target.Area));
    }

    private static void CheckOrder(KnotPattern pattern)
    {
        var areas = AreasToCheck.For(pattern).Areas;

        Assert.Distinct(areas.Select(area => area.Area));
        Assert.Equal(areas.Select(area => area.Rank).Order(), areas.Select(area => area.Rank));
        Assert.All(areas, area => Assert.True(area.Side == AreaSide.Both || area.Side == pattern.Side.ToAreaSide()));
    }
}
