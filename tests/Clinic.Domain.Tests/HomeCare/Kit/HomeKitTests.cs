using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.Kit;

namespace Clinic.Domain.Tests.HomeCare.Kit;

public sealed class HomeKitTests
{
    [Fact]
    public void Needs_EverythingAnExerciseAsksFor_IsThere()
    {
        Assert.Empty(ExerciseLibrary.All.SelectMany(exercise => exercise.Kit).Except(HomeKit.Needs.Select(need => need.Words)));
        Assert.All(HomeKit.Needs.SelectMany(need => need.AnyOf), id => Assert.Contains(HomeKit.All, item => item.Id == id));
    }

    [Theory]
    [InlineData("E18", "foam roller", "mat")] // foam roller, mat
    [InlineData("E25", "exercise band", "chair")] // exercise band, chair
    [InlineData("E14", "tennis ball")] // tennis ball, wall
    [InlineData("E15", "tennis ball", "mat")] // tennis ball, mat, small pillow
    [InlineData("E03", "mat")] // swim noodle or rolled towel, mat
    [InlineData("E27", "mat")] // mat, small towel
    [InlineData("E01")] // door frame
    [InlineData("E13")] // mat or cushion
    [InlineData("E17")] // a helper, if you can
    [InlineData("E10")] // nothing
    public void LacksFor_ClientWithNothing_NamesWhatNotEveryHomeHas(string exercise, params string[] missing)
    {
        Assert.Equal(missing, HomeKit.LacksFor(ExerciseLibrary.Get(exercise), []));
    }

    [Fact]
    public void LacksFor_ClientWhoHasIt_IsEmpty()
    {
        Assert.Empty(HomeKit.LacksFor(ExerciseLibrary.Get("E18"), ["foam_roller", "mat"]));
        Assert.Equal(["mat"], HomeKit.LacksFor(ExerciseLibrary.Get("E18"), ["foam_roller"]));
    }

    [Fact]
    public void LacksFor_NobodyAsked_IsEmpty()
    {
        Assert.All(ExerciseLibrary.All, exercise => Assert.Empty(HomeKit.LacksFor(exercise, null)));
    }

    [Fact]
    public void LacksFor_HelperThatIsNeeded_IsMissing()
    {
        var exercise = ExerciseLibrary.Get("E17") with { Kit = ["a helper", "a heavy book"] };

        Assert.Equal(["a helper"], HomeKit.LacksFor(exercise, []));
        Assert.Empty(HomeKit.LacksFor(exercise, ["helper"]));
    }
}
