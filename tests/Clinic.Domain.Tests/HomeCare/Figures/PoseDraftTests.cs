using System.Text.Json.Nodes;
using Clinic.Domain.HomeCare.Figures;
using Clinic.Domain.HomeCare.Figures.Editing;

namespace Clinic.Domain.Tests.HomeCare.Figures;

public sealed class PoseDraftTests
{
    public static TheoryData<string> Ids => [.. ExerciseFigures.ExerciseIds];

    /// <summary>Written out in full, a picture moves by no more than rounding.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void Open_PosesOfTheProgram_DrawTheSamePictures(string id)
    {
        var draft = PoseDraft.Open(OwnFigures.BeginFrom(id)!)!;

        var drawn = OwnFigures.Draw(draft.Json);
        Assert.Empty(drawn.Problems);
        AssertSame(ExerciseFigures.Draw(id).Start, drawn.Figures!.Start);
        AssertSame(ExerciseFigures.Draw(id).End, drawn.Figures.End);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Set_EveryControlToItsOwnValue_ChangesNothing(string id)
    {
        var draft = PoseDraft.Open(OwnFigures.BeginFrom(id)!)!;
        var before = draft.Json;

        foreach (var part in Enum.GetValues<PosePart>())
        {
            Assert.Empty(draft.Set(part, ValuesOf(draft, part)));
        }

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(before), JsonNode.Parse(draft.Json)), draft.Json);
    }

    [Fact]
    public void Open_PosesThatCannotBeDrawn_IsNothing() => Assert.Null(PoseDraft.Open("{}"));

    [Fact]
    public void Set_AJoint_MovesThatPictureAlone()
    {
        var draft = PoseDraft.Open(OwnFigures.BeginFrom("E04")!)!;
        var before = OwnFigures.Draw(draft.Json).Figures!;

        Assert.Empty(draft.Set(PosePart.End, new Dictionary<string, string?> { ["j.head"] = "-40" }));

        var after = OwnFigures.Draw(draft.Json).Figures!;
        Assert.Equal(before.Start, after.Start);
        Assert.NotEqual(before.End, after.End);
    }

    [Theory]
    [InlineData("j.head", "900", "write a number from -180 to 180")]
    [InlineData("j.head", "NaN", "write a number")]
    [InlineData("j.head", "", "write a number")]
    [InlineData("handkind.armL", "claw", "pick one of the list")]
    public void Set_ABadValue_SaysWhere(string path, string value, string problem)
    {
        var draft = PoseDraft.Open(OwnFigures.BeginFrom("E04")!)!;
        var before = draft.Json;

        var problems = draft.Set(PosePart.Start, new Dictionary<string, string?> { [path] = value });

        Assert.Contains(problem, Assert.Single(problems), StringComparison.Ordinal);
        Assert.Equal(before, draft.Json);
    }

    [Fact]
    public void Set_APathOfNoControl_ChangesNothing()
    {
        var draft = PoseDraft.Open(OwnFigures.BeginFrom("E04")!)!;
        var before = draft.Json;

        Assert.Empty(draft.Set(PosePart.Start, new Dictionary<string, string?> { ["order.0"] = "top", ["common"] = "1", ["j"] = "x" }));
        Assert.Equal(before, draft.Json);
    }

    [Fact]
    public void Add_EachThing_CanBeDrawnAndTakenOutAgain()
    {
        var draft = PoseDraft.Open(OwnFigures.Standing)!;
        var before = draft.Groups(PosePart.Start).Count;
        foreach (var (word, _) in PoseDraft.Additions)
        {
            draft.Add(PosePart.Start, word);
        }

        var drawn = OwnFigures.Draw(draft.Json);
        Assert.Empty(drawn.Problems);
        Assert.Equal(before + PoseDraft.Additions.Count, draft.Groups(PosePart.Start).Count);
        Assert.Equal(before, draft.Groups(PosePart.End).Count);
        while (draft.Groups(PosePart.Start).LastOrDefault(group => group.Removable is not null) is { } last)
        {
            draft.Remove(PosePart.Start, last.Removable!);
        }

        Assert.Equal(before, draft.Groups(PosePart.Start).Count);
    }

    [Fact]
    public void Add_TooMany_StopsAtTheMost()
    {
        var draft = PoseDraft.Open(OwnFigures.Standing)!;
        for (var i = 0; i < 50; i++)
        {
            draft.Add(PosePart.Start, "ball");
            draft.Add(PosePart.Start, "felt");
            draft.Add(PosePart.Start, "no such thing");
        }

        Assert.Empty(OwnFigures.Draw(draft.Json).Problems);
    }

    [Fact]
    public void PutOnGround_AFloatingBody_StandsOnIt()
    {
        var draft = PoseDraft.Open(OwnFigures.Standing)!;
        var standing = JsonNode.Parse(draft.Json)!["start"]!["anchor"]![2]!.GetValue<double>();
        draft.Set(PosePart.Start, new Dictionary<string, string?> { ["anchor.2"] = "1.4" });

        draft.PutOnGround(PosePart.Start);

        Assert.Equal(standing, JsonNode.Parse(draft.Json)!["start"]!["anchor"]![2]!.GetValue<double>(), 0.001);
    }

    [Fact]
    public void CopyStartToEnd_AndDropFrame_DoAsTheySay()
    {
        var draft = PoseDraft.Open(OwnFigures.BeginFrom("E01")!)!;
        Assert.True(draft.HasFrame);

        draft.CopyStartToEnd();
        draft.DropFrame();

        Assert.False(draft.HasFrame);
        var drawn = OwnFigures.Draw(draft.Json).Figures!;
        Assert.Equal(drawn.Start, drawn.End);
    }

    private static Dictionary<string, string?> ValuesOf(PoseDraft draft, PosePart part) => draft.Groups(part)
        .SelectMany(group => group.Controls)
        .ToDictionary(
            control => control.Path,
            control => control is PoseControl.Slider slider
                ? slider.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)
                : ((PoseControl.Choice)control).Value,
            StringComparer.Ordinal)!;

    private static void AssertSame(string expected, string actual)
    {
        var (before, after) = (Middle(expected), Middle(actual));
        Assert.InRange(Math.Abs(before.X - after.X), 0, 2.5);
        Assert.InRange(Math.Abs(before.Y - after.Y), 0, 2.5);
    }

    private static (double X, double Y) Middle(string svg)
    {
        var points = DrawnShape.Of(svg).SelectMany(shape => shape.Points).ToList();
        return (points.Average(point => point.X), points.Average(point => point.Y));
    }
}
