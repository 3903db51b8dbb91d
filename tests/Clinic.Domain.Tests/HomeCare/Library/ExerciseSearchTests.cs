using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.Library;

namespace Clinic.Domain.Tests.HomeCare.Library;

public sealed class ExerciseSearchTests
{
    [Fact]
    public void Finds_NothingAsked_IsAll()
    {
        Assert.True(new ExerciseSearch().IsEmpty);
        Assert.Equal(ExerciseLibrary.All, Found(new ExerciseSearch()));
    }

    [Theory]
    [InlineData("BALL wall", "E14", "E16", "E18", "E20")] // E18 goes easier with a ball on the wall
    [InlineData("rhomboids band", "E22", "E25")] // E22 goes harder with a band
    [InlineData("E08", "E08")]
    [InlineData("😀")]
    public void Finds_Words_AllStandInTheExerciseOrItsAreas(string words, params string[] ids)
    {
        Assert.Equal(ids, Found(new ExerciseSearch(words)).Select(exercise => exercise.Id));
    }

    [Fact]
    public void Finds_EachQuestion_IsAnswered()
    {
        Assert.Equal(["E01", "E02", "E03", "E16"], Found(new ExerciseSearch(Area: "pec_major")).Select(exercise => exercise.Id));
        Assert.Equal(["E04", "E05", "E17", "E18"], Found(new ExerciseSearch(Muscle: "latissimus dorsi")).Select(exercise => exercise.Id));
        Assert.Equal(["E10", "E21"], Found(new ExerciseSearch(Stage: ExerciseStage.Daily)).Select(exercise => exercise.Id));
        Assert.Equal(["E05", "E13"], Found(new ExerciseSearch(Position: "kneeling")).Select(exercise => exercise.Id));
        Assert.Equal(["E18", "E19"], Found(new ExerciseSearch(Kit: "foam_roller")).Select(exercise => exercise.Id));
        Assert.Contains("E01", Found(new ExerciseSearch(Kit: ExerciseSearch.NoKit)).Select(exercise => exercise.Id));
        Assert.DoesNotContain("E25", Found(new ExerciseSearch(Kit: ExerciseSearch.NoKit)).Select(exercise => exercise.Id));
        Assert.Equal(["E20"], Found(new ExerciseSearch("wall", "glute_side", Position: "standing", Kit: "ball")).Select(exercise => exercise.Id));
    }

    [Fact]
    public void Muscles_OfTheAreas_AreNamedOnce()
    {
        Assert.Contains("rhomboids", ExerciseSearch.Muscles);
        Assert.Distinct(ExerciseSearch.Muscles);
    }

    [Fact]
    public void Positions_OfTheProgram_AreAllAmongThem()
    {
        Assert.All(ExerciseLibrary.All, exercise => Assert.Contains(ExerciseSearch.Positions, position => new ExerciseSearch(Position: position).Finds(exercise)));
    }

    private static IEnumerable<Exercise> Found(ExerciseSearch search) => ExerciseLibrary.All.Where(search.Finds);
}
