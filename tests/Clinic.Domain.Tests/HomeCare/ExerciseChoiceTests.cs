using Clinic.Domain.Anatomy;
using Clinic.Domain.HomeCare;

namespace Clinic.Domain.Tests.HomeCare;

public sealed class ExerciseChoiceTests
{
    [Fact]
    public void For_BladeKnotEasedFromTheSide_ProposesReachDoorwayAndPinch() =>
        Assert.Equal(["E04", "E01", "E17"], Proposed(GivenVisit.BladeKnot()));

    [Fact]
    public void For_ChestThatChangedLessThanTheSide_PutsTheSidesStretchFirst()
    {
        var visit = GivenVisit.With(
            GivenVisit.Knot("interscap_upper", KnotKind.OverStretched),
            GivenVisit.Area("pec_major", 6, 4), GivenVisit.Area("teres", 5, 4), GivenVisit.Area("lat", 8, 3));

        Assert.Equal(["E04", "E01", "E17"], Proposed(visit));
    }

    [Fact]
    public void For_BladeKnot_SaysWhichAreasEachIsFor()
    {
        var offers = ExerciseChoice.For(GivenVisit.BladeKnot());

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

        string[] offered = [.. ExerciseChoice.For(visit).Select(offer => offer.Exercise.Id)];

        Assert.Empty(offered.Intersect(["E07", "E14", "E15", "E19"]));
        Assert.Contains("E17", offered);
    }

    [Fact]
    public void For_OverUsedKnotAtTheSamePlace_OffersTheBall()
    {
        var visit = GivenVisit.With(GivenVisit.Knot("interscap_upper", KnotKind.OverUsed), GivenVisit.Area("interscapular", 7, 5));

        Assert.Contains("E14", ExerciseChoice.For(visit).Select(offer => offer.Exercise.Id));
    }

    [Fact]
    public void For_KnotOfUnknownKindAtTheSamePlace_OffersNoPressureThere()
    {
        var visit = GivenVisit.With(GivenVisit.Knot("interscap_upper", KnotKind.Unsure), GivenVisit.Area("interscapular", 7, 5));

        Assert.DoesNotContain(ExerciseChoice.For(visit), offer => offer.Exercise.Stage == ExerciseStage.SelfMassage);
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

        Assert.DoesNotContain(ExerciseChoice.For(visit), offer => offer.Exercise.Stage == ExerciseStage.SelfMassage);
    }

    [Fact]
    public void For_MostChangedArea_ComesFirst()
    {
        var visit = GivenVisit.With(
            GivenVisit.Knot("lumbar_paraspinal", KnotKind.Unsure),
            GivenVisit.Area("pec_outer", 9, 9), GivenVisit.Area("front_thigh", 5, 1), GivenVisit.Area("ql", 6, 5), GivenVisit.Area("glute_side", 8, 5));

        Assert.Equal(["E13", "E08", "E04"], Proposed(visit));
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
    public void For_DeskShoulder_ProposesDailyThenStretchThenBall()
    {
        var visit = GivenVisit.With(
            GivenVisit.Knot("upper_trap", KnotKind.OverUsed, tenderAfter: 4, BodySide.Right), GivenVisit.Area("upper_trap", 6, 4, AreaSide.Right));

        Assert.Equal(["E10", "E11", "E14"], Proposed(visit));
    }

    [Fact]
    public void For_EveryTreatedArea_ProposesAtMostThreeWithTheirPartners()
    {
        foreach (var area in Areas.All.Where(area => !area.IsExerciseTarget))
        {
            var visit = GivenVisit.With(GivenVisit.Knot("calf", KnotKind.Unsure), GivenVisit.Area(area.Id, 6, 3));
            var proposed = Proposed(visit);

            Assert.True(proposed.Length <= ExerciseChoice.UsualCount, area.Id);
            Assert.Equal(ExerciseLibrary.All.Any(exercise => exercise.Serves.Contains(area.Id)), proposed.Length > 0);
            Assert.All(proposed, id => Assert.True(ExerciseLibrary.Get(id).RequiresAny is [] || ExerciseLibrary.Get(id).RequiresAny.Any(proposed.Contains)));
        }
    }

    [Fact]
    public void For_NothingTreated_ProposesNothingForAnArea() =>
        Assert.All(ExerciseChoice.For(new TreatedVisit([], [])), offer => Assert.Empty(offer.For));

    [Fact]
    public void LacksPartner_ChestStrengthAlone_IsTrue()
    {
        var offer = new OfferedExercise(ExerciseLibrary.Get("E28"), [], null, IsProposed: false);

        Assert.True(offer.LacksPartner(["E28", "E01"]));
        Assert.False(offer.LacksPartner(["E28", "E22"]));
    }

    private static string[] Proposed(TreatedVisit visit) =>
        [.. ExerciseChoice.For(visit).Where(offer => offer.IsProposed).Select(offer => offer.Exercise.Id)];

    private static string Letters(IReadOnlyList<OfferedExercise> offers, string id) =>
        string.Concat(offers.Single(offer => offer.Exercise.Id == id).For.Select(area => area.Letter));
}
