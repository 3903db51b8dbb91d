using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Clinic.Domain.HomeCare.Figures;

namespace Clinic.Domain.Tests.HomeCare.Figures;

public sealed class OwnFiguresTests
{
    private const int LargestPicture = 200_000;

    public static TheoryData<string> Ids => [.. ExerciseFigures.ExerciseIds];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Draw_PosesOfTheProgram_AreItsPictures(string id)
    {
        var drawing = OwnFigures.Draw(OwnFigures.BeginFrom(id)!, mirrored: true, blackAndWhite: true, FigureKind.Older);

        Assert.Empty(drawing.Problems);
        Assert.Equal(ExerciseFigures.Draw(id, mirrored: true, blackAndWhite: true, FigureKind.Older), drawing.Figures);
    }

    [Fact]
    public void Of_OwnPoses_WinOverTheProgramsAndBadOnesDoNot()
    {
        var own = OwnFigures.BeginFrom("E04");

        Assert.Equal(ExerciseFigures.Draw("E04"), OwnFigures.Of("E01", own, false, false, FigureKind.Adult));
        Assert.Equal(ExerciseFigures.Draw("E01"), OwnFigures.Of("E01", "{}", false, false, FigureKind.Adult));
        Assert.Equal(ExerciseFigures.Draw("E01"), OwnFigures.Of("E01", null, false, false, FigureKind.Adult));
        Assert.Equal(OwnFigures.Draw(OwnFigures.Standing).Figures, OwnFigures.Of("own-1", null, false, false, FigureKind.Adult));
    }

    [Fact]
    public void BeginFrom_UnknownExercise_IsNothing()
    {
        Assert.Null(OwnFigures.BeginFrom("E99"));
        Assert.NotNull(OwnFigures.Draw(OwnFigures.Standing).Figures);
    }

    [Theory]
    [InlineData("", "must be JSON")]
    [InlineData("{", "must be JSON")]
    [InlineData("null", "must be an object")]
    [InlineData("[]", "must be an object")]
    [InlineData("""{"common":{},"start":{},"end":{},"end":{}}""", "no name twice")]
    [InlineData("""{"common":{},"start":{}}""", "end must be an object")]
    [InlineData("""{"common":{},"start":{},"end":{},"more":1}""", "cannot have \"more\"")]
    [InlineData("""{"common":{"j":5},"start":{},"end":{}}""", "j must be an object")]
    [InlineData("""{"common":{"j":{"tail":5}},"start":{},"end":{}}""", "cannot have \"tail\"")]
    [InlineData("""{"common":{"j":{"neck":1e400}},"start":{},"end":{}}""", "neck must be a number")]
    [InlineData("""{"common":{"j":{"neck":[1]}},"start":{},"end":{}}""", "neck must be a number")]
    [InlineData("""{"common":{"j":{"armN":[1,2,3,4]}},"start":{},"end":{}}""", "armN must be one to three bearings")]
    [InlineData("""{"common":{"j":{"armN":[[1,9]]}},"start":{},"end":{}}""", "armN length must be a number from 0.1 to 1.5")]
    [InlineData("""{"common":{"j":{"armN":{"bend":1}}},"start":{},"end":{}}""", "armN to must be a place")]
    [InlineData("""{"common":{"j":{"armN":{"to":"nose"}}},"start":{},"end":{}}""", "no body point \"nose\"")]
    [InlineData("""{"common":{"view":"top"},"start":{},"end":{}}""", "view must be side or front or back")]
    [InlineData("""{"common":{"anchor":["hip",0,-9]},"start":{},"end":{}}""", "anchor must be a number")]
    [InlineData("""{"common":{"frame":[0,0,0.1,0.1]},"start":{},"end":{}}""", "frame must go from left")]
    [InlineData("""{"common":{"order":["top"]},"start":{},"end":{}}""", "the head must be shown")]
    [InlineData("""{"common":{"hide":["top"]},"start":{},"end":{}}""", "the top must be shown")]
    [InlineData("""{"common":{"view":"front","order":["pelvis","top","head","armN"]},"start":{},"end":{}}""", "order names armN")]
    [InlineData("""{"common":{"order":["pelvis","top","head","head"]},"start":{},"end":{}}""", "order names a part twice")]
    [InlineData("""{"common":{"props":[["sofa",1]]},"start":{},"end":{}}""", "name of a thing")]
    [InlineData("""{"common":{"props":[["3",1,1]]},"start":{},"end":{}}""", "name of a thing")]
    [InlineData("""{"common":{"props":[["ball",[0,0]]]},"start":{},"end":{}}""", "takes 1 points and 1 numbers")]
    [InlineData("""{"common":{"props":[["ball",[0,0],90]]},"start":{},"end":{}}""", "ball must be a number")]
    [InlineData("""{"common":{"props":[["mat",1,0]]},"start":{},"end":{}}""", "from left to right")]
    [InlineData("""{"common":{"focus":["chest","chest","chest","chest","chest","chest","chest","chest","chest"]},"start":{},"end":{}}""", "at most 8")]
    [InlineData("""{"common":{"arrows":[["circle","hip",0.1,0,900]]},"start":{},"end":{}}""", "sweep must be a number")]
    [InlineData("""{"common":{"handkind":{"armN":"claw"}},"start":{},"end":{}}""", "flat or edge or fist or pinch")]
    [InlineData("""{"common":{"handkind":{"armN":null}},"start":{},"end":{}}""", "flat or edge or fist or pinch")]
    [InlineData("""{"common":{"inset":{"at":[300,0,150],"frame":[0,0,1,1],"pose":{}}},"start":{},"end":{}}""", "within the picture of 400")]
    [InlineData("""{"common":{"inset":{"at":[0,0,0],"frame":[0,0,1,1],"pose":{}}},"start":{},"end":{}}""", "at least 40")]
    [InlineData("""{"common":{"inset":{"at":[0,0,90],"pose":{}}},"start":{},"end":{}}""", "inset frame must be 4 numbers")]
    [InlineData("""{"common":{"inset":{"at":[0,0,90],"frame":[0,0,1,1]}},"start":{},"end":{}}""", "inset pose must be an object")]
    [InlineData("""{"common":{"inset":{"at":[0,0,90],"frame":[0,0,1,1],"pose":{"j":null}}},"start":{},"end":{}}""", "j may be left out, not null")]
    [InlineData("""{"common":{"inset":{"at":[0,0,90],"frame":[0,0,1,1],"pose":{"inset":{}}}},"start":{},"end":{}}""", "cannot have \"inset\"")]
    [InlineData("""{"common":{"inset":{"at":[0,0,90],"frame":[0,0,1,1],"pose":{"press":["nose"]}}},"start":{},"end":{}}""", "no body point \"nose\"")]
    [InlineData("""{"common":{"view":"\ud800"},"start":{},"end":{}}""", "escaped")]
    public void Draw_BadPoses_SaysWhatIsWrong(string poses, string problem)
    {
        var drawing = OwnFigures.Draw(poses);

        Assert.Null(drawing.Figures);
        Assert.Contains(drawing.Problems, said => said.Contains(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void Draw_TooLong_IsRefused() =>
        Assert.NotEmpty(OwnFigures.Draw(OwnFigures.Standing + new string(' ', OwnFigures.MaxLength)).Problems);

    [Fact]
    public void Draw_ManyMistakes_NamesAFew()
    {
        var marks = string.Join(',', Enumerable.Repeat("[9,9]", 8));
        var poses = $$$"""{"common":{"focus":[{{{marks}}}],"press":[{{{marks}}}]},"start":{},"end":{}}""";

        Assert.Equal(10, OwnFigures.Draw(poses).Problems.Count);
    }

    [Theory]
    [InlineData("""[["hip",0,0],["hip",0,0]]""")]
    [InlineData("""["circle","hip",0.1,0,0]""")]
    public void Draw_ArrowToWhereItIs_LeavesItOut(string arrow)
    {
        var drawing = OwnFigures.Draw($$$"""{"common":{"frame":[-0.5,0,0.5,1],"arrows":[{{{arrow}}}]},"start":{},"end":{}}""");

        Assert.Equal(OwnFigures.Draw("""{"common":{"frame":[-0.5,0,0.5,1]},"start":{},"end":{}}""").Figures!.Start, drawing.Figures!.Start);
    }

    /// <summary>Poses of the program with a few values changed at random: a picture or a message, quickly, and no huge one.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Draw_PosesChangedAtRandom_GivesAPictureOrAMessage(int seed)
    {
        var random = new Random(seed);
        string[] ids = [.. ExerciseFigures.ExerciseIds.Order(StringComparer.Ordinal)];
        var (drawn, refused) = (0, 0);
        for (var i = 0; i < 150; i++)
        {
            var poses = JsonNode.Parse(OwnFigures.BeginFrom(ids[random.Next(ids.Length)])!)!;
            for (var change = random.Next(1, 5); change > 0; change--)
            {
                Change(poses, random);
            }

            var text = poses.ToJsonString();
            var started = Stopwatch.GetTimestamp();
            var drawing = OwnFigures.Draw(text, mirrored: random.Next(2) == 0, kind: (FigureKind)random.Next(2));
            Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(5), text);
            if (drawing.Figures is { } pair)
            {
                drawn++;
                Assert.All(new[] { pair.Start, pair.End }, svg =>
                {
                    Assert.InRange(svg.Length, 1, LargestPicture);
                    Assert.False(svg.Contains("NaN", StringComparison.Ordinal) || svg.Contains('∞', StringComparison.Ordinal), text);
                });
            }
            else
            {
                refused++;
                Assert.NotEmpty(drawing.Problems);
                Assert.All(drawing.Problems, problem => Assert.InRange(problem.Length, 10, 200));
            }
        }

        Assert.True(drawn > 10 && refused > 10, $"{drawn} drawn, {refused} refused.");
    }

    private static void Change(JsonNode poses, Random random)
    {
        var places = Places(poses).ToList();
        var (parent, key, index) = places[random.Next(places.Count)];
        var now = key is null ? parent[index] : parent[key];
        JsonNode? value = now?.GetValueKind() == JsonValueKind.Number && random.Next(5) > 0 ? now.GetValue<double>() * (random.NextDouble() + .5) : random.Next(9) switch
        {
            0 => null,
            1 => JsonValue.Create(random.NextDouble() * Math.Pow(10, random.Next(-3, 6)) * (random.Next(2) == 0 ? 1 : -1)),
            2 => JsonValue.Create("side"),
            3 => JsonValue.Create("handN"),
            4 => new JsonArray(1.0, 2.0, 3.0),
            5 => new JsonObject { ["to"] = "hip" },
            _ => JsonValue.Create((random.NextDouble() * 6) - 3),
        };
        if (key is not null)
        {
            parent.AsObject()[key] = value;
        }
        else
        {
            parent.AsArray()[index] = value;
        }
    }

    private static IEnumerable<(JsonNode Parent, string? Key, int Index)> Places(JsonNode node)
    {
        IEnumerable<(JsonNode? Child, string? Key, int Index)> children = node switch
        {
            JsonObject named => named.Select(entry => (entry.Value, (string?)entry.Key, 0)),
            JsonArray list => list.Select((child, index) => (child, (string?)null, index)),
            _ => [],
        };
        foreach (var (child, key, index) in children)
        {
            yield return (node, key, index);
            if (child is not null && child.GetValueKind() is JsonValueKind.Object or JsonValueKind.Array)
            {
                foreach (var place in Places(child))
                {
                    yield return place;
                }
            }
        }
    }
}
