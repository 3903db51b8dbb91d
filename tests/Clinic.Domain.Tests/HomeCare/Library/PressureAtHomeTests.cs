using Clinic.Domain.Anatomy;
using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.Library;

namespace Clinic.Domain.Tests.HomeCare.Library;

public sealed class PressureAtHomeTests
{
    [Fact]
    public void Forbids_SelfMassage_EachAreaThatNobodyPresses()
    {
        var never = Areas.All.Where(area => PressureAtHome.Forbids(ExerciseStage.SelfMassage, [area.Id]).Count > 0).Select(area => area.Id);

        Assert.Equal(["front_ribs", "neck_front", "neck_side", "neck_back", "subscap", "ql", "abdomen", "hip_flexor"], never);
    }

    [Fact]
    public void Forbids_SelfMassage_SaysWhy()
    {
        Assert.Equal(
            [
                "A self-massage cannot be for “Front of the neck”: no pressure there at home, vessels and nerves lie near",
                "A self-massage cannot be for “Belly”: it may be stretched at home, not pressed",
            ],
            PressureAtHome.Forbids(ExerciseStage.SelfMassage, ["lat", "abdomen", "neck_front"]));
    }

    [Fact]
    public void Forbids_StretchOrStrength_Nothing()
    {
        Assert.All(
            Enum.GetValues<ExerciseStage>().Where(stage => !PressureAtHome.Presses(stage)),
            stage => Assert.Empty(PressureAtHome.Forbids(stage, Areas.All.Select(area => area.Id))));
    }

    [Fact]
    public void Forbids_TheProgramsExercises_None()
    {
        Assert.All(ExerciseLibrary.All, exercise => Assert.Empty(PressureAtHome.Forbids(exercise.Stage, exercise.Serves)));
    }
}
