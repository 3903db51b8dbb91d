using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.AreaSearch;
using Clinic.Domain.Booking;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Answers;
using Clinic.Domain.Charting.Factors;
using Clinic.Domain.Charting.Patterns;
using Clinic.Domain.Screening;
using static Clinic.Domain.Tests.Charting.GivenKnot;

namespace Clinic.Domain.Tests.Charting;

public sealed class PatternOfKnotTests
{
    private static readonly Knot Plain = At("scap_medial_border");

    [Fact]
    public void Of_AMarkAlone_KnowsThePlaceAndNothingElse()
    {
        var pattern = Of(Plain);

        Assert.Equal(("scap_medial_border", BodySide.Left, KnotKind.Unsure), (pattern.Zone, pattern.Side, pattern.Kind));
        Assert.Equal(((bool?)null, (bool?)null), (pattern.Chronic, pattern.Bilateral));
        Assert.Empty(pattern.With!);
    }

    [Theory]
    [InlineData(Chronicity.Today, false)]
    [InlineData(Chronicity.Days, false)]
    [InlineData(Chronicity.Weeks, false)]
    [InlineData(Chronicity.Months, true)]
    [InlineData(Chronicity.Years, true)]
    public void Of_MonthsAndYears_IsChronic(Chronicity since, bool isChronic) =>
        Assert.Equal(isChronic, Of(At("upper_trap", chronicity: since)).Chronic);

    [Theory]
    [InlineData("upper_trap", "spreads_up_trapezius")]
    [InlineData("neck_back", "spreads_up_trapezius")]
    [InlineData("suboccipital", "spreads_to_skull_base")]
    [InlineData("head_back", "spreads_to_skull_base")]
    [InlineData("biceps", null)]
    public void Of_WhereItSpreads_IsAFlag(string zone, string? flag) =>
        Assert.Equal(flag is null ? [] : [flag], Of(Plain, Finding(Plain, zone)).With!);

    [Fact]
    public void Of_WhatTheFindingSays_AreFlags()
    {
        var finding = Finding(Plain);
        finding.ArmLiftHurts = finding.Headache = finding.HardLump = true;

        Assert.Equal(["arm_lift_hurts", "hard_lump", "headache"], Of(Plain, finding).With!.Order());
    }

    [Fact]
    public void Of_TreatmentsThatFailed_IsAFlag() => Assert.Equal(["failed_treatments"], Of(At("neck_back", failed: true)).With!);

    [Theory]
    [InlineData("C01", null, "forward_head")]
    [InlineData("C02", null, "screen_work")]
    [InlineData("C03", null, "long_sitting")]
    [InlineData("C09", "mouse_reach", "mouse_reach")]
    [InlineData("C09", "leans_armrest", "leans_armrest")]
    [InlineData("C09", "crosses_same_leg", "crosses_same_leg")]
    [InlineData("C09", "stands_on_one_leg", null)]
    [InlineData("C09", null, null)]
    [InlineData("C10", null, "scoliosis")]
    [InlineData("C16", null, "pregnant")]
    [InlineData("C13", null, null)]
    public void Of_ATickedFactor_IsTheFlagOfTheRules(string code, string? detail, string? flag) =>
        Assert.Equal(flag is null ? [] : [flag], Of(Plain, factors: [Ticked(code, detail is null ? [] : [detail])]).With!);

    [Theory]
    [InlineData("pregnant", "pregnant")]
    [InlineData("pregnant-unwell", "pregnant")]
    [InlineData("clot", "recent_surgery")]
    [InlineData("limb-old", null)]
    public void Of_WhatWasTickedAtBooking_IsAFlag(string slug, string? flag) =>
        Assert.Equal(flag is null ? [] : [flag], Of(Plain, check: Checked(slug)).With!);

    [Fact]
    public void Of_EveryFlag_CanBecomeKnown()
    {
        var finding = Finding(Plain, "upper_trap", "suboccipital");
        finding.ArmLiftHurts = finding.Headache = finding.HardLump = true;
        var everything = FactorCatalogue.All.Select(factor => Ticked(factor.Code, [.. factor.Details.Select(detail => detail.Word)])).ToList();

        var pattern = Of(At("upper_trap", failed: true), finding, everything, Checked("clot"));

        Assert.Equal(AreasToCheck.KnownFlags.Order(), pattern.With!.Order());
    }

    [Theory]
    [InlineData("scap_inferior_angle", "R02", "teres", "lat")]
    [InlineData("scap_medial_border", "R03", "lat", "teres")]
    [InlineData("interscap_lower", "R04", "pec_major", "pec_outer")]
    [InlineData("midback_paraspinal", "R07", "neck_front", "neck_side")]
    public void Of_TheFourCases_BringsTheirRuleAndItsFirstAreas(string zone, string rule, string first, string second)
    {
        var knot = At(zone, chronicity: Chronicity.Years, failed: rule == "R07" ? true : null);
        var pattern = PatternOfKnot.Of(
            knot, KnotKind.Unsure, Finding(knot, rule == "R03" ? ["suboccipital"] : []), hasTwin: rule == "R04", [], null);

        var found = AreasToCheck.For(pattern);

        Assert.Contains(rule, found.RuleIds);
        Assert.Contains(first, found.Areas.Take(3).Select(area => area.Area));
        Assert.Contains(second, found.Areas.Take(3).Select(area => area.Area));
    }

    private static KnotPattern Of(
        Knot knot, KnotFinding? finding = null, IReadOnlyCollection<ContributingFactor>? factors = null, RedFlagCheck? check = null) =>
        PatternOfKnot.Of(knot, KnotKind.Unsure, finding, hasTwin: false, factors ?? [], check);

    private static RedFlagCheck Checked(string slug) => new()
    {
        AppointmentId = Id<Appointment>.New(),
        Version = RedFlagLists.Current.Version,
        Ticked = [slug],
        Level = RedFlagLevel.Modify,
        AnsweredAt = DateTimeOffset.UnixEpoch,
    };
}
