using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.Flags;

namespace Clinic.Domain.Tests.HomeCare.Flags;

public sealed class HomeFlagsTests
{
    [Fact]
    public void All_EveryFlagOfAnExercise_IsThere()
    {
        var named = ExerciseLibrary.All.SelectMany(exercise => exercise.AvoidIf.Concat(exercise.ModifyIf.Keys)).Distinct().ToList();

        Assert.NotEmpty(named);
        Assert.All(named, flag => Assert.NotNull(HomeFlags.Find(flag)));
    }

    [Fact]
    public void All_EachFlag_FitsItsColumnAndImpliesFlags()
    {
        Assert.All(HomeFlags.All, flag =>
        {
            Assert.InRange(flag.Id.Length, 1, ClientFlag.FlagMaxLength);
            Assert.All(flag.Implies, implied => Assert.NotNull(HomeFlags.Find(implied)));
        });
        Assert.Distinct(HomeFlags.All.Select(flag => flag.Id));
        Assert.Distinct(HomeFlags.All.Select(flag => flag.Name));
    }

    [Fact]
    public void All_Flags_StandTogetherByGroup()
    {
        Assert.Equal(HomeFlags.All.OrderBy(flag => flag.Group), HomeFlags.All);
        Assert.All(Enum.GetValues<FlagGroup>(), group => Assert.NotEmpty(HomeFlags.NameOf(group)));
    }

    [Fact]
    public void All_DerivedFlags_AreThoseOfTheKnotAndOfLyingFlat()
    {
        Assert.Equal(
            ["pregnant_after_16w_flat_on_back", "over_stretched_knot"], HomeFlags.All.Where(flag => flag.IsDerived).Select(flag => flag.Id));
    }

    [Theory]
    [InlineData("pregnant_after_16w", "pregnant", "pregnant_after_16w_flat_on_back")]
    [InlineData("pregnant_after_16w_flat_on_back", "pregnant")]
    [InlineData("osteoporosis_spine_fracture", "osteoporosis")]
    [InlineData("anticoagulant_or_bleeding", "bruises_easily")]
    [InlineData("breast_tender_or_nursing", "implants_or_breast_tender")]
    [InlineData("breast_implant_recent", "implants_or_breast_tender")]
    [InlineData("high_blood_pressure_uncontrolled", "high_blood_pressure")]
    [InlineData("osteoporosis")]
    [InlineData("of_another_time")]
    public void With_Flag_AddsWhatItImplies(string flag, params string[] implied)
    {
        Assert.Equal([flag, .. implied], HomeFlags.With([flag]).Order(StringComparer.Ordinal).OrderBy(id => id == flag ? 0 : 1));
    }

    [Fact]
    public void With_None_IsEmpty() => Assert.Empty(HomeFlags.With([]));
}
