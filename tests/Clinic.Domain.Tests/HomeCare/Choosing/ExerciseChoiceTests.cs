using Clinic.Domain.Anatomy;
using Clinic.Domain.Charting.Factors;
using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.Choosing;
using Clinic.Domain.HomeCare.Library;

namespace Clinic.Domain.Tests.HomeCare.Choosing;

public sealed class ExerciseChoiceTests
{
    [Fact]
    public void For_BladeKnotEasedFromTheSide_ProposesReachDoorwayPinchAndBackStrength() =>
        Assert.Equal(["E04", "E01", "E17", "E22"], Proposed(GivenVisit.BladeKnot()));

    [Fact]
    public void For_ChestThatChangedLessThanTheSide_PutsTheSidesStretchFirst()
    {
        var visit = GivenVisit.With(
            GivenVisit.Knot("interscap_upper", KnotKind.OverStretched),
            GivenVisit.Area("pec_major", 6, 4), GivenVisit.Area("teres", 5, 4), GivenVisit.Area("lat", 8, 3));

        Assert.Equal(["E04", "E01", "E17", "E22"], Proposed(visit));
    }

    [Fact]
    public void For_BladeKnot_SaysWhichAreasEachIsFor()
    {
        var offers = Offered(GivenVisit.BladeKnot());

        Assert.Equal("AB", Letters(offers, "E04"));
        Assert.Equal("C", Letters(offers, "E01"));
        Assert.Equal("D", Letters(offers, "E12"));
        Assert.Equal("", Letters(offers, "E22"));
    }

    [Fact]
    public void For_OverStretchedKnot_OffersNothingThatPressesOrStretchesItsPlace()
    {
        var visit = GivenVisit.With(
            GivenVisit.Knot("scap_medial_border", KnotKind.OverStretched), GivenVisit.Area("interscapular", 7, 5), GivenVisit.Area("teres", 6, 3));

        string[] offered = [.. Offered(visit).Where(offer => offer.Against.Count == 0).Select(offer => offer.Exercise.Id)];

        Assert.Empty(offered.Intersect(["E07", "E14", "E15", "E19"]));
        Assert.Contains("E17", offered);
    }

    [Fact]
    public void For_OverUsedKnotAtTheSamePlace_OffersTheBall()
    {
        var visit = GivenVisit.With(GivenVisit.Knot("interscap_upper", KnotKind.OverUsed), GivenVisit.Area("interscapular", 7, 5));

        Assert.Empty(Offered(visit).Single(offer => offer.Exercise.Id == "E14").Against);
    }

    [Fact]
    public void For_KnotOfUnknownKindAtTheSamePlace_OffersNoPressureThere()
    {
        var visit = GivenVisit.With(GivenVisit.Knot("interscap_upper", KnotKind.Unsure), GivenVisit.Area("interscapular", 7, 5));

        Assert.DoesNotContain(Offered(visit), offer => offer is { For.Count: > 0, Against: [] } && offer.Exercise.Stage == ExerciseStage.SelfMassage);
    }

    [Theory]
    [InlineData("neck_front")]
    [InlineData("neck_side")]
    [InlineData("ql")]
    [InlineData("subscap")]
    [InlineData("front_ribs")]
    public void For_AreaThatIsNotPressedAtHome_OffersNoSelfMassage(string area)
    {
        var visit = GivenVisit.With(GivenVisit.Knot("upper_trap", KnotKind.Unsure), GivenVisit.Area(area, 6, 3));

        Assert.DoesNotContain(Offered(visit), offer => offer is { For.Count: > 0, Against: [] } && offer.Exercise.Stage == ExerciseStage.SelfMassage);
    }

    [Fact]
    public void For_MostChangedArea_ComesFirst()
    {
        var visit = GivenVisit.With(
            GivenVisit.Knot("lumbar_paraspinal", KnotKind.Unsure),
            GivenVisit.Area("pec_outer", 9, 9), GivenVisit.Area("front_thigh", 5, 1), GivenVisit.Area("ql", 6, 5), GivenVisit.Area("glute_side", 8, 5));

        Assert.Equal(["E13", "E08", "E04", "E23"], Proposed(visit));
    }

    [Fact]
    public void For_StillTenderKnot_ProposesNoStrength()
    {
        var calm = GivenVisit.With(GivenVisit.Knot("scap_medial_border", KnotKind.OverStretched, tenderAfter: 3), GivenVisit.Area("neck_front", 5, 3));
        var tender = GivenVisit.With(GivenVisit.Knot("scap_medial_border", KnotKind.OverStretched, tenderAfter: 4), GivenVisit.Area("neck_front", 5, 3));
        var unknown = GivenVisit.With(GivenVisit.Knot("scap_medial_border", KnotKind.OverStretched, tenderAfter: null), GivenVisit.Area("neck_front", 5, 3));

        Assert.Contains("E22", Proposed(calm));
        Assert.DoesNotContain("E22", Proposed(tender));
        Assert.DoesNotContain("E22", Proposed(unknown));
    }

    [Fact]
    public void For_SoreDeskShoulder_ProposesDailyThenStretch()
    {
        var visit = GivenVisit.With(
            GivenVisit.Knot("upper_trap", KnotKind.OverUsed, tenderAfter: 4, BodySide.Right), GivenVisit.Area("upper_trap", 6, 4, AreaSide.Right));

        Assert.Equal(["E10", "E11"], Proposed(visit));
    }

    [Fact]
    public void For_EveryTreatedArea_ProposesAtMostFourWithTheirPartners()
    {
        foreach (var area in Areas.All.Where(area => !area.IsExerciseTarget))
        {
            var visit = GivenVisit.With(GivenVisit.Knot("calf", KnotKind.Unsure), GivenVisit.Area(area.Id, 6, 3));
            var proposed = Proposed(visit);

            Assert.True(proposed.Length <= ExerciseChoice.KeptToMost, area.Id);
            Assert.Equal(ExerciseLibrary.All.Any(exercise => exercise.Serves.Contains(area.Id)), proposed.Length > 0);
            Assert.All(proposed, id => Assert.True(ExerciseLibrary.Get(id).RequiresAny is [] || ExerciseLibrary.Get(id).RequiresAny.Any(proposed.Contains)));
        }
    }

    [Fact]
    public void For_NothingTreated_ProposesNothingForAnArea() =>
        Assert.All(Offered(new TreatedVisit([], [])), offer => Assert.Empty(offer.For));

    [Fact]
    public void For_FlaggedClient_SaysWhyNotInWords()
    {
        var offers = ExerciseChoice.For(new ChoiceFacts { Visit = GivenVisit.BladeKnot(), Flags = ["osteoporosis_spine_fracture", "anticoagulant_or_bleeding"] });

        Assert.Equal(
            ["Blood thinners, or bleeds easily"],
            offers.Single(offer => offer.Exercise.Id == "E17").Against.Select(objection => objection.Words));
        // The closest flag alone says it.
        Assert.Equal(
            ["Osteoporosis with a broken vertebra"],
            offers.Single(offer => offer.Exercise.Id == "E04").Against.Select(objection => objection.Words));
        Assert.DoesNotContain(offers, offer => offer.IsProposed && offer.Against.Count > 0);
    }

    [Fact]
    public void For_FlagThatSaysSkipOrAnotherOne_KeepsItAwayAndNamesTheOther()
    {
        var offers = ExerciseChoice.For(new ChoiceFacts { Visit = GivenVisit.With(GivenVisit.Knot("upper_trap", KnotKind.OverUsed), GivenVisit.Area("interscapular", 5, 3)), Flags = ["cannot_get_to_floor", "breast_tender_or_nursing"] });

        Assert.Contains("Cannot get down to the floor: use “Ball on the wall, back”", Against(offers, "E15"));
        Assert.Contains("Nursing, or tender breasts: skip; use “Doorway chest stretch”", Against(offers, "E16"));
        Assert.Contains("Cannot get down to the floor", Against(offers, "E06"));
        // It may be done standing as well.
        Assert.Empty(Against(offers, "E23"));
    }

    [Fact]
    public void For_FlagThatOnlyChanges_PrintsASentenceAndNothingForFine()
    {
        var offers = ExerciseChoice.For(new ChoiceFacts { Visit = GivenVisit.BladeKnot(), Flags = ["pregnant"] });

        Assert.Equal(["Stand tall, do not arch the low back."], offers.Single(offer => offer.Exercise.Id == "E01").Changes);
        Assert.Empty(offers.Single(offer => offer.Exercise.Id == "E02").Changes);
        Assert.Equal(["After 16 weeks do “Doorway chest stretch” instead."], offers.Single(offer => offer.Exercise.Id == "E03").Changes);
    }

    [Theory]
    [InlineData(3, null, 0, false)]
    [InlineData(4, null, 0, true)]
    [InlineData(2, 4, 0, true)]
    [InlineData(2, 3, 0, false)]
    [InlineData(null, null, 0, true)]
    [InlineData(2, null, 2, true)]
    [InlineData(2, null, 3, false)]
    public void For_SoreOrFreshKnot_LetsStrengthWaitUntilTheTherapistSaysOtherwise(int? tenderAfter, int? atRest, int daysAgo, bool waits)
    {
        var today = new DateOnly(2026, 11, 27);
        var visit = GivenVisit.With(
            GivenVisit.Knot("scap_medial_border", KnotKind.OverStretched, tenderAfter) with { PainAtRest = atRest, FirstNoticed = daysAgo == 0 ? null : today.AddDays(-daysAgo) },
            GivenVisit.Area("lat", 5, 3));
        var facts = new ChoiceFacts { Visit = visit, Day = today };

        Assert.Equal(waits, ExerciseChoice.For(facts).Single(offer => offer.Exercise.Id == "E22").Against.Count > 0);
        Assert.Empty(Against(ExerciseChoice.For(facts with { IsPastAcute = true }), "E22"));
        Assert.NotEmpty(Against(ExerciseChoice.For(facts with { IsPastAcute = false }), "E22"));
    }

    [Fact]
    public void For_PlaceThatIsNeverPressed_RulesTheClinicsOwnPressureOut()
    {
        var pinch = ExerciseLibrary.Get("E17") with { Id = "C01", Name = "Press the front of the neck", Serves = ["neck_front"] };
        var own = new ExerciseVersion { ExerciseId = "C01", Version = 1, Content = pinch, SavedAt = default, SavedBy = Guid.Empty, SavedByName = "" };

        var offers = ExerciseChoice.For(new ChoiceFacts { Visit = GivenVisit.BladeKnot(), Catalogue = ExerciseCatalogue.Of([own], []) });

        Assert.True(offers.Single(offer => offer.Exercise.Id == "C01").IsRuledOut);
        Assert.DoesNotContain(offers, offer => offer.IsRuledOut && offer.Exercise.Id != "C01");
    }

    [Fact]
    public void For_KnotThatIsRedOrHot_RulesAllPressureOut()
    {
        var visit = GivenVisit.With(GivenVisit.Knot("upper_trap", KnotKind.OverUsed) with { IsOffLimits = true }, GivenVisit.Area("upper_trap", 5, 3));

        Assert.All(
            ExerciseChoice.For(new ChoiceFacts { Visit = visit }).Where(offer => offer.Exercise.Stage == ExerciseStage.SelfMassage),
            offer => Assert.True(offer.IsRuledOut));
    }

    [Fact]
    public void For_HiddenExercise_IsNotThere()
    {
        var offers = ExerciseChoice.For(new ChoiceFacts { Visit = GivenVisit.BladeKnot(), Catalogue = ExerciseCatalogue.Of([], ["E17"]) });

        Assert.DoesNotContain(offers, offer => offer.Exercise.Id == "E17");
    }

    [Fact]
    public void For_HomeWithoutABall_ProposesNoneAndSaysWhatIsMissing()
    {
        var visit = GivenVisit.With(GivenVisit.Knot("infraspinous", KnotKind.OverUsed), GivenVisit.Area("back_of_shoulder", 6, 3));

        var ball = ExerciseChoice.For(new ChoiceFacts { Visit = visit, Kit = ["mat"] }).Single(offer => offer.Exercise.Id == "E14");

        Assert.Equal(["tennis ball"], ball.Lacks);
        Assert.False(ball.IsProposed);
    }

    [Fact]
    public void Habits_OfTickedFactors_AreOneSentenceEachAndADetailSpeaksForItsFactor()
    {
        Assert.Equal(
            ["When you sit, lift your breastbone and keep your head over your body.", "Keep the mouse close, so that your elbow stays by your side."],
            HomeHabits.For(["C09", "mouse_reach", "C01", "C19"]));
        Assert.All(
            FactorCatalogue.All.Where(factor => factor.Code != "C19"),
            factor => Assert.NotEmpty(HomeHabits.For([factor.Code])));
    }

    [Fact]
    public void LacksPartner_ChestStrengthAlone_IsTrue()
    {
        var offer = new OfferedExercise(ExerciseLibrary.Get("E28"), [], null, IsProposed: false);

        Assert.True(offer.LacksPartner(["E28", "E01"]));
        Assert.False(offer.LacksPartner(["E28", "E22"]));
    }

    private static IReadOnlyList<OfferedExercise> Offered(TreatedVisit visit) => ExerciseChoice.For(new ChoiceFacts { Visit = visit });

    private static string[] Proposed(TreatedVisit visit) =>
        [.. Offered(visit).Where(offer => offer.IsProposed).Select(offer => offer.Exercise.Id)];

    private static IEnumerable<string> Against(IReadOnlyList<OfferedExercise> offers, string id) =>
        offers.Single(offer => offer.Exercise.Id == id).Against.Select(objection => objection.Words);

    private static string Letters(IReadOnlyList<OfferedExercise> offers, string id) =>
        string.Concat(offers.Single(offer => offer.Exercise.Id == id).For.Select(area => area.Letter));
}
