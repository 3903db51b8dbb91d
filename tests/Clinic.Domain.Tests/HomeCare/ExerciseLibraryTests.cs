using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.Figures;

namespace Clinic.Domain.Tests.HomeCare;

public sealed class ExerciseLibraryTests
{
    [Fact]
    public void All_Library_HasTwentyEightExercisesInOrder()
    {
        Assert.Equal(Enumerable.Range(1, 28).Select(number => $"E{number:00}"), ExerciseLibrary.All.Select(exercise => exercise.Id));
    }

    [Fact]
    public void All_Library_HasPicturesForEachAndNoOthers()
    {
        Assert.Equal(ExerciseLibrary.All.Select(exercise => exercise.Id), ExerciseFigures.ExerciseIds.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void All_EachExercise_FitsTheSheet()
    {
        Assert.All(ExerciseLibrary.All, exercise =>
        {
            Assert.InRange(exercise.Steps.Count, 1, 4);
            Assert.NotEmpty(exercise.Serves);
            Assert.All(
                [exercise.Name, exercise.Slug, exercise.Feel, exercise.AltText, exercise.Easier, exercise.Harder, .. exercise.Steps],
                text => Assert.False(string.IsNullOrWhiteSpace(text)));
        });
    }

    [Fact]
    public void All_RequiredExercises_Exist()
    {
        var required = ExerciseLibrary.All.SelectMany(exercise => exercise.RequiresAny).ToList();
        Assert.NotEmpty(required);
        Assert.All(required, id => Assert.NotNull(ExerciseLibrary.Find(id)));
    }

    [Fact]
    public void Get_WallPushUp_ReadsEveryField()
    {
        var exercise = ExerciseLibrary.Get("E28");
        Assert.Equal("Wall push-up", exercise.Name);
        Assert.Equal(ExerciseStage.Strengthen, exercise.Stage);
        Assert.Equal(ExerciseSide.Both, exercise.Side);
        Assert.Equal(ExerciseView.Side, exercise.View);
        Assert.Equal(new Dose(2, 10, 0, 60, 1, 2), exercise.Dose);
        Assert.Equal(["chest_strength"], exercise.Serves);
        Assert.Equal(["wall"], exercise.Kit);
        Assert.Equal(["E22", "E25", "E26", "E27"], exercise.RequiresAny);
        Assert.NotEmpty(exercise.AvoidIf);
        Assert.NotEmpty(exercise.StopIf);
        Assert.NotEmpty(exercise.ModifyIf);
    }

    [Fact]
    public void Get_FoamRoller_ReadsTheMinutesItTakes()
    {
        Assert.Equal(5, ExerciseLibrary.Get("E18").Dose.DurationMinutes);
    }

    [Fact]
    public void Get_UnknownId_Throws()
    {
        Assert.Throws<KeyNotFoundException>(() => ExerciseLibrary.Get("E99"));
    }

    [Fact]
    public void Find_UnknownId_IsNull()
    {
        Assert.Null(ExerciseLibrary.Find("E99"));
    }
}
