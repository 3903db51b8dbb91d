using Clinic.Domain.Anatomy;
using Clinic.Domain.Charting.Factors;
using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.Choosing;
using Clinic.Domain.HomeCare.Reading;

namespace Clinic.Domain.Tests.HomeCare.Choosing;

/// <summary>
/// Ten clients as a therapist would tell of them, and what the program proposes to each: the exercises in the order of the sheet, with the
/// reason that the client reads.
/// </summary>
public sealed class TenCasesTests
{
    private static readonly DateOnly Today = new(2026, 11, 27);

    public static TheoryData<string> Cases => [.. Told.Keys];

    private static readonly Dictionary<string, (ChoiceFacts Facts, string[] Proposed)> Told = new(StringComparer.Ordinal)
    {
        ["Woke up yesterday with a knot by the left blade. The side of the back was worked on. The knot is still sore."] = (
            new ChoiceFacts
            {
                Visit = GivenVisit.With(
                    GivenVisit.Knot("interscap_upper", KnotKind.OverUsed, tenderAfter: 5) with { PainAtRest = 5, FirstNoticed = Today.AddDays(-1) },
                    GivenVisit.Area("lat", 7, 4), GivenVisit.Area("pec_outer", 5, 4)),
                Day = Today,
            },
            [
                "E04 Because the left side of your back was tight, 7 to 4.",
                "E01 Because your chest near the left shoulder was tight, 5 to 4.",
            ]),
        ["The old knot at the left blade again, over-stretched, eased from the side of the back and the chest. She slouches at her desk."] = (
            new ChoiceFacts { Visit = GivenVisit.BladeKnot(), Day = Today, Factors = ["C01", "C02"] },
            [
                "E04 Because the outer edge of your left shoulder blade was tight, 6 to 3.",
                "E01 Because your chest near the left shoulder was tight, 5 to 3.",
                "E17 Because the left side of your back was tight, 8 to 3.",
                "E22 Because a strong back holds your shoulders in place.",
            ]),
        ["Pregnant after week 16. Low back knot; low back and side of the hip were worked on."] = (
            new ChoiceFacts
            {
                Visit = GivenVisit.With(GivenVisit.Knot("lumbar_paraspinal", KnotKind.OverUsed), GivenVisit.Area("low_back", 6, 3), GivenVisit.Area("glute_side", 5, 3)),
                Day = Today,
                Flags = ["pregnant_after_16w"],
            },
            [
                "E06 Because the left side of your low back was tight, 6 to 3. [Do not let the belly sag.]",
                "E13 Because a tight front pulls on your back. [Hold a chair, short step.]",
                "E20 Because the side of your left hip was tight, 5 to 3. [Standing; hold a chair.]",
                "E23 Because a firm belly helps your low back. [Stand or sit; light squeeze only.]",
            ]),
        ["Osteoporosis with a broken vertebra. Blade knot, eased from the side of the back and the chest."] = (
            new ChoiceFacts { Visit = GivenVisit.BladeKnot(), Day = Today, Flags = ["osteoporosis_spine_fracture"] },
            [
                "E01 Because your chest near the left shoulder was tight, 5 to 3.",
                "E12 Because the front of your neck on the left was tight, 4 to 3.",
                "E17 Because the left side of your back was tight, 8 to 3.",
                "E22 Because a strong back holds your shoulders in place.",
            ]),
        ["Takes a blood thinner. Blade knot, eased from the side of the back and the chest."] = (
            new ChoiceFacts { Visit = GivenVisit.BladeKnot(), Day = Today, Flags = ["anticoagulant_or_bleeding"] },
            [
                "E04 Because the left side of your back was tight, 8 to 3.",
                "E01 Because your chest near the left shoulder was tight, 5 to 3.",
                "E12 Because the front of your neck on the left was tight, 4 to 3.",
                "E22 Because a strong back holds your shoulders in place.",
            ]),
        ["Has nothing at home to exercise with. Shoulder knot from carrying."] = (
            new ChoiceFacts
            {
                Visit = GivenVisit.With(GivenVisit.Knot("upper_trap", KnotKind.OverUsed), GivenVisit.Area("upper_trap", 6, 3), GivenVisit.Area("neck_back", 4, 3)),
                Day = Today,
                Kit = [],
            },
            [
                "E10 Because the top of your left shoulder was tight, 6 to 3.",
                "E21 Because how you sit and stand may feed sore spots.",
                "E01 Because a tight front pulls on your back.",
            ]),
        ["Cannot get down to the floor. Low back knot; low back, waist and front of the thigh were worked on."] = (
            new ChoiceFacts
            {
                Visit = GivenVisit.With(
                    GivenVisit.Knot("lumbar_paraspinal", KnotKind.OverUsed),
                    GivenVisit.Area("low_back", 7, 3), GivenVisit.Area("ql", 5, 3), GivenVisit.Area("front_thigh", 4, 3)),
                Day = Today,
                Flags = ["cannot_get_to_floor"],
            },
            [
                "E04 Because the left side of your waist was tight, 5 to 3.",
                "E01 Because a tight front pulls on your back.",
                "E23 Because a firm belly helps your low back.",
            ]),
        ["Both sides: a knot by each blade, and both sides of the back and of the chest were worked on."] = (
            new ChoiceFacts
            {
                Visit = new TreatedVisit(
                    [
                        GivenVisit.Knot("scap_inferior_angle", KnotKind.OverStretched),
                        GivenVisit.Knot("scap_inferior_angle", KnotKind.OverStretched, side: BodySide.Right, number: 2),
                    ],
                    [
                        GivenVisit.Area("lat", 7, 3), GivenVisit.Area("lat", 6, 4, AreaSide.Right, knot: 2),
                        GivenVisit.Area("pec_major", 5, 3), GivenVisit.Area("pec_major", 5, 4, AreaSide.Right, knot: 2),
                    ]),
                Day = Today,
                Factors = ["C07"],
            },
            [
                "E01 Because your chest was tight, 5 to 3.",
                "E17 Because both sides of your back were tight, 7 to 3.",
                "E22 Because your back does less work than your chest.",
            ]),
        ["Two knots: by the left blade, and on the right of the low back."] = (
            new ChoiceFacts
            {
                Visit = new TreatedVisit(
                    [
                        GivenVisit.Knot("scap_medial_border", KnotKind.OverStretched),
                        GivenVisit.Knot("lumbar_paraspinal", KnotKind.OverUsed, side: BodySide.Right, number: 2),
                    ],
                    [GivenVisit.Area("teres", 8, 3), GivenVisit.Area("hip_flexor", 6, 2, AreaSide.Right, knot: 2), GivenVisit.Area("pec_outer", 5, 3)]),
                Day = Today,
            },
            [
                "E13 Because the front of your right hip was tight, 6 to 2.",
                "E01 Because your chest near the left shoulder was tight, 5 to 3.",
                "E17 Because the outer edge of your left shoulder blade was tight, 8 to 3.",
                "E22 Because a strong back holds your shoulders in place.",
            ]),
        ["Nothing was worked on yet."] = (
            new ChoiceFacts { Visit = new TreatedVisit([], []), Day = Today },
            [
                "E21 Because how you sit and stand may feed sore spots.",
                "E24 Because your neck works hard to hold up your head.",
            ]),
        ["Flagged against everything."] = (
            new ChoiceFacts
            {
                Visit = GivenVisit.BladeKnot(),
                Day = Today,
                Flags = [.. ExerciseLibrary.All.SelectMany(exercise => exercise.AvoidIf)],
                Kit = [],
            },
            [
                "E21 Because your upper back is pulled long when you sit bent.",
            ]),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case_IsProposedWhatItShould(string told)
    {
        var (facts, expected) = Told[told];

        var proposed = ExerciseChoice.For(facts).Where(offer => offer.IsProposed).Select(offer => $"{offer.Exercise.Id} {offer.Why}{string.Concat(offer.Changes.Select(change => $" [{change}]"))}");

        Assert.Equal(string.Join('\n', expected), string.Join('\n', proposed));
    }

    /// <summary>For every area on every side, and for what serves the knot as a whole; and each habit.</summary>
    [Fact]
    public void WhatTheClientReads_OfReasonsAndHabits_IsAtMostGradeSix()
    {
        List<string> read = [.. FactorCatalogue.All.SelectMany(factor => HomeHabits.For([factor.Code]).Concat(factor.Details.SelectMany(detail => HomeHabits.For([detail.Word]))))];
        foreach (var area in Areas.All.Where(area => !area.IsExerciseTarget))
        {
            foreach (var side in Enum.GetValues<AreaSide>())
            {
                foreach (var (kind, factors) in ((KnotKind, string[])[])[(KnotKind.OverStretched, []), (KnotKind.OverUsed, ["C01", "C06"]), (KnotKind.Unsure, ["C03"])])
                {
                    var visit = GivenVisit.With(GivenVisit.Knot("interscap_upper", kind), GivenVisit.Area(area.Id, 8, 3, side));
                    read.AddRange(ExerciseChoice.For(new ChoiceFacts { Visit = visit, Factors = factors }).Select(offer => offer.Why).OfType<string>());
                }
            }
        }

        Assert.All(read.Distinct(), sentence => Assert.True(ReadingGrade.Of([sentence]) <= ReadingGrade.Most, $"{ReadingGrade.Of([sentence]):0.0}: {sentence}"));
    }
}
