using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.Choosing;
using Clinic.Domain.HomeCare.Sheets;
using Clinic.Domain.HomeCare.Sheets.Words;
using Clinic.Domain.Practice;

namespace Clinic.Domain.Tests.HomeCare.Sheets;

public sealed class SheetComposerTests
{
    private static readonly SheetHead Head = new(
        "Riverbend Massage Therapy", "204-555-0142", "911", "Nora", "Ines Moreau, RMT", new DateOnly(2026, 11, 20), PaperSize.Letter, null);

    [Fact]
    public void Compose_LeftKnot_SaysWhereAndWhatMayFeedIt()
    {
        var sheet = Sheet(GivenVisit.BladeKnot());

        Assert.Equal(
            "Your sore spot 1 is by your left shoulder blade. The left side of your back A and the outer edge of your left shoulder blade B may feed it. "
            + "So may your chest near the left shoulder C and the front of your neck on the left D.",
            sheet.WhyText);
    }

    [Fact]
    public void Compose_AreaOverTheKnotItself_IsNotCalledItsFeeder()
    {
        var sheet = Sheet(GivenVisit.With(GivenVisit.Knot("upper_trap", KnotKind.OverUsed), GivenVisit.Area("upper_trap", 6, 4)));

        Assert.Equal("Your sore spot 1 is on top of your left shoulder. The muscle there A needs care itself.", sheet.WhyText);
    }

    [Fact]
    public void Compose_LeftPlan_NeverSaysRight()
    {
        var sheet = Sheet(GivenVisit.BladeKnot(BodySide.Left));

        Assert.DoesNotContain("right", Words(sheet), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("left side", Exercise(sheet, "E17").Dose, StringComparison.Ordinal);
        Assert.StartsWith("Lift your left arm", Exercise(sheet, "E17").Steps[0], StringComparison.Ordinal);
        Assert.All(sheet.Exercises, exercise => Assert.False(exercise.Mirrored));
    }

    [Fact]
    public void Compose_RightPlan_NeverSaysLeftAndMirrorsThePictures()
    {
        var sheet = Sheet(GivenVisit.BladeKnot(BodySide.Right));

        Assert.DoesNotContain("left", Words(sheet), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("right side", Exercise(sheet, "E17").Dose, StringComparison.Ordinal);
        Assert.True(Exercise(sheet, "E04").Mirrored);
        Assert.Equal("Seen from behind, a person reaches the right arm up, then leans to the left.", Exercise(sheet, "E04").AltText);
        Assert.False(Exercise(sheet, "E01").Mirrored);
    }

    [Fact]
    public void Compose_EachSideExercise_StaysEachSide() =>
        Assert.Contains("each side", Exercise(Sheet(GivenVisit.BladeKnot(BodySide.Right)), "E04").Dose, StringComparison.Ordinal);

    [Fact]
    public void Compose_AreaOnBothSides_HasOneLetterAndDoesEachSide()
    {
        var visit = GivenVisit.With(
            GivenVisit.Knot("scap_medial_border", KnotKind.OverStretched),
            GivenVisit.Area("lat", 8, 3), GivenVisit.Area("lat", 6, 4, AreaSide.Right));

        var sheet = Sheet(visit);

        Assert.Equal([('A', AreaSide.Both)], sheet.Areas.Select(area => (area.Letter, area.Side)));
        Assert.Contains("each side", Exercise(sheet, "E17").Dose, StringComparison.Ordinal);
    }

    [Fact]
    public void BodyWords_KnowEveryAreaAndZone()
    {
        foreach (var area in Areas.All.Where(area => !area.IsExerciseTarget))
        {
            Assert.Contains("your", BodyWords.Of(area.Id, AreaSide.Left), StringComparison.Ordinal);
            Assert.DoesNotContain("left", BodyWords.Of(area.Id, AreaSide.Both), StringComparison.Ordinal);
        }

        foreach (var zone in Atlas.Current.Zones)
        {
            Assert.Contains("right", BodyWords.At(zone.Id, BodySide.Right), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Map_EveryMark_IsShownAndSaid()
    {
        var views = SheetMap.Draw(Sheet(GivenVisit.BladeKnot()));

        Assert.Equal([BodyView.Back, BodyView.Front], views.Select(view => view.View));
        Assert.Equal("Your back: 1 is a sore spot by your left shoulder blade, A is the left side of your back, B is the outer edge of your left shoulder blade.", views[0].AltText);
        Assert.StartsWith("Your front: C is your chest", views[1].AltText, StringComparison.Ordinal);
    }

    private static SheetContent Sheet(TreatedVisit visit) =>
        SheetComposer.Compose(Head, visit, [.. ExerciseChoice.For(new ChoiceFacts { Visit = visit }).Where(offer => offer.IsProposed)]);

    private static SheetExercise Exercise(SheetContent sheet, string id) => sheet.Exercises.Single(exercise => exercise.Id == id);

    private static string Words(SheetContent sheet) =>
        sheet.WhyText + string.Concat(sheet.Exercises.Select(exercise => exercise.Dose + string.Concat(exercise.Steps) + exercise.Feel));
}
