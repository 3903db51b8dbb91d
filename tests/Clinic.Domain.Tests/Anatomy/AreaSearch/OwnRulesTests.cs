using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.AreaSearch;
using Clinic.Domain.Anatomy.Zones;

namespace Clinic.Domain.Tests.Anatomy.AreaSearch;

/// <summary>What the clinic's own rules do to the list, beside those that come with the program.</summary>
public sealed class OwnRulesTests
{
    private static readonly KnotPattern BladeEdge = new("scap_medial_border", BodySide.Left, KnotKind.OverStretched);

    [Fact]
    public void For_OwnRuleWithAnArea_NamesItWithIdVersionAndReason()
    {
        var result = AreasToCheck.For(BladeEdge, [Rule(new RuleTarget("ql", true, "below", 2))]);

        var waist = result.Areas.Single(area => area.Area == "ql");
        Assert.Equal((2, AreaSide.Both, "below", "It may pull from below."), (waist.Rank, waist.Side, waist.Relation, waist.Reason));
        Assert.Equal(["O4"], waist.Rules);
        Assert.Equal(("O4", 3, RuleEvidence.Own), (waist.By.Id, waist.By.Version, waist.By.Evidence));
        Assert.Equal("O4", result.RuleIds[^1]);
        Assert.All(AreasToCheck.For(BladeEdge).Areas, area => Assert.Null(area.By.Version));
    }

    [Fact]
    public void For_EqualRank_PutsOwnAfterArticlesAndBeforeLiterature()
    {
        // Rank 3 is R01's pec_outer and pec_major; rank 5 is named by R01 and by L01, from literature alone.
        var areas = AreasToCheck.For(BladeEdge, [Rule(new RuleTarget("ql", false, "below", 3), new RuleTarget("low_back", false, "below", 5))]).Areas.Select(area => area.Area).ToList();

        Assert.Equal(["pec_outer", "pec_major", "ql"], areas.Skip(2).Take(3));
        Assert.Equal(["upper_arm_front", "low_back", "neck_side", "back_of_shoulder"], areas.SkipWhile(area => area != "upper_arm_front").Take(4));
    }

    [Fact]
    public void For_SameAreaAndRank_KeepsTheWordsOfTheArticleAndTakesThoseBeforeLiterature()
    {
        var areas = AreasToCheck.For(BladeEdge, [Rule(new RuleTarget("lat", false, "near", 1), new RuleTarget("neck_side", true, "near", 5))]).Areas;

        var lat = areas.Single(area => area.Area == "lat");
        Assert.Equal(("R01", AreaSide.Left), (lat.By.Id, lat.Side));
        Assert.Equal(["R01", "O4"], lat.Rules);
        var neck = areas.Single(area => area.Area == "neck_side");
        Assert.Equal(("O4", AreaSide.Both), (neck.By.Id, neck.Side));
        Assert.Equal(["R01", "L01", "O4"], neck.Rules);
    }

    [Fact]
    public void For_StricterOwnRule_HoldsBack()
    {
        var knot = new KnotPattern("upper_trap", BodySide.Left);

        Assert.Equal(DirectPressure.Ok, AreasToCheck.For(knot).Direct);
        Assert.Equal(DirectPressure.Light, AreasToCheck.For(knot, [Rule(DirectPressure.Light, [])]).Direct);
        Assert.Equal(DirectPressure.HoldBack, AreasToCheck.For(BladeEdge, [Rule(DirectPressure.Ok, [])]).Direct);
    }

    [Theory]
    [InlineData("scap_medial_border", "over_stretched", true, "long_sitting", true)]
    [InlineData("scap_medial_border", "over_stretched", true, "", false)]
    [InlineData("scap_medial_border", "over_stretched", false, "long_sitting", false)]
    [InlineData("scap_medial_border", "over_used", true, "long_sitting", false)]
    [InlineData("upper_trap", "over_stretched", true, "long_sitting", false)]
    public void For_OwnRuleWithConditions_AsksEachOfThem(string zone, string kind, bool chronic, string flag, bool asks)
    {
        var rule = new OwnRule
        {
            Number = 1, Version = 1, Name = "Sits all day", Zones = ["scap_medial_border"], Kinds = [KnotKind.OverStretched], With = ["long_sitting", "screen_work"],
            Chronic = true, Search = [new RuleTarget("ql", false, "below", 1)], Why = "It may.", Source = "Us",
            MadeAt = DateTimeOffset.UnixEpoch, MadeBy = Guid.NewGuid(), MadeByName = "Hanna",
        };

        var result = AreasToCheck.For(
            new KnotPattern(zone, BodySide.Right, WireName.Parse<KnotKind>(kind), chronic, With: flag.Length > 0 ? new HashSet<string> { flag } : null), [rule]);

        Assert.Equal(asks, result.RuleIds.Contains("O1"));
    }

    [Fact]
    public void For_OwnRuleThatIsSwitchedOff_SaysNothing() => Assert.Equal(
        AreasToCheck.For(BladeEdge).RuleIds,
        AreasToCheck.For(BladeEdge, [Rule(new RuleTarget("ql", false, "below", 1)).Switched(enabled: false, Guid.NewGuid(), "Hanna", DateTimeOffset.UnixEpoch)]).RuleIds);

    /// <summary>A rule was made with the catalogue of its day; the chart opens all the same.</summary>
    [Fact]
    public void For_OwnRuleWithAnAreaThatIsGone_LeavesItOut() => Assert.DoesNotContain(
        AreasToCheck.For(BladeEdge, [Rule(new RuleTarget("gone", false, "below", 1), new RuleTarget("ql", false, "below", 1))]).Areas, area => area.Area == "gone");

    [Fact]
    public void Switched_OfAVersion_IsTheNextOneWithTheSameWords()
    {
        var rule = Rule(new RuleTarget("ql", true, "below", 2));
        var by = Guid.NewGuid();

        var off = rule.Switched(enabled: false, by, "Hanna Friesen", DateTimeOffset.UnixEpoch.AddDays(1));

        Assert.Equal((rule.Number, rule.Version + 1, false, by, "Hanna Friesen"), (off.Number, off.Version, off.Enabled, off.MadeBy, off.MadeByName));
        Assert.NotEqual(rule.Id, off.Id);
        Assert.Equivalent(rule.ToRule() with { Version = 4 }, off.ToRule());
    }

    [Theory]
    [InlineData("armpit_side_of_same_blade", "Arm-pit side of the same blade")]
    [InlineData("below_and_outer", "Below and outer")]
    [InlineData("neck", "Neck")]
    public void RelationName_OfARelation_IsPlain(string relation, string words) => Assert.Equal(words, RelationName.Of(relation));

    [Fact]
    public void ZoneViews_All_HaveEveryZoneOnce() => Assert.Equal(
        Atlas.Current.Zones.Select(zone => zone.Id).Order(StringComparer.Ordinal),
        ZoneViews.All.SelectMany(view => view.Zones).Select(zone => zone.Id).Order(StringComparer.Ordinal));

    private static OwnRule Rule(params RuleTarget[] targets) => Rule(DirectPressure.Ok, targets);

    private static OwnRule Rule(DirectPressure direct, IReadOnlyList<RuleTarget> targets) => new()
    {
        Number = 4,
        Version = 3,
        Name = "Any knot",
        Search = [.. targets],
        Direct = direct,
        Why = "It may pull from below.",
        Source = "Our visits",
        MadeAt = DateTimeOffset.UnixEpoch,
        MadeBy = Guid.NewGuid(),
        MadeByName = "Hanna",
    };
}
