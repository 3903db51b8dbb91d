using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.FromHome;

namespace Clinic.Domain.Tests.HomeCare.FromHome;

public sealed class HoldPlanTests
{
    [Fact]
    public void Of_HoldsOnEachSide_CountsThemSideBySideAndRestsBetween()
    {
        var steps = HoldPlan.Of(new Dose(1, 3, 20, 5, 2, 7), ExerciseSide.Each);

        Assert.Equal(
            [
                "Ready 5", "Hold 20 Left side, 1 of 3", "Rest 5", "Hold 20 Left side, 2 of 3", "Rest 5", "Hold 20 Left side, 3 of 3",
                "Change 10", "Hold 20 Right side, 1 of 3", "Rest 5", "Hold 20 Right side, 2 of 3", "Rest 5", "Hold 20 Right side, 3 of 3",
            ],
            Said(steps));
    }

    [Fact]
    public void Of_TwoRounds_RestsBetweenRoundsAndLetsGoBetweenHolds() => Assert.Equal(
        ["Ready 5", "Hold 5 Round 1 of 2, 1 of 2", "Back 3", "Hold 5 Round 1 of 2, 2 of 2", "Rest 30", "Hold 5 Round 2 of 2, 1 of 2", "Back 3", "Hold 5 Round 2 of 2, 2 of 2"],
        Said(HoldPlan.Of(new Dose(2, 2, 5, 30, 2, 7), ExerciseSide.Both)));

    [Fact]
    public void Of_NothingHeldInTwoRounds_WaitsForThePersonAndTimesTheRest() => Assert.Equal(
        ["Ready 5", "Own 0 Round 1 of 2, 10 times", "Rest 60", "Own 0 Round 2 of 2, 10 times"],
        Said(HoldPlan.Of(new Dose(2, 10, 0, 60, 1, 2), ExerciseSide.Both)));

    [Fact]
    public void Of_ShortHolds_AreCountedByThePerson() => Assert.Equal(
        ["Ready 5", "Own 0 Round 1 of 2, 12 times, hold 2 s each", "Rest 60", "Own 0 Round 2 of 2, 12 times, hold 2 s each"],
        Said(HoldPlan.Of(new Dose(2, 12, 2, 60, 1, 3), ExerciseSide.Both)));

    [Theory]
    [InlineData(ExerciseSide.Each, "Move 150 Left side", "Change 10", "Move 150 Right side")]
    [InlineData(ExerciseSide.Right, "Move 300 Right side")]
    [InlineData(ExerciseSide.Both, "Move 300")]
    public void Of_SlowRolling_LastsTheMinutesOfTheDoseOverAllSides(ExerciseSide side, params string[] steps) =>
        Assert.Equal(["Ready 5", .. steps], Said(HoldPlan.Of(new Dose(1, 1, 25, 0, 1, 3, 5), side)));

    [Fact]
    public void Of_MiddleThenEachSide_HasThreeTurns() => Assert.Equal(
        ["Middle", "Left side", "Right side"],
        HoldPlan.Of(new Dose(1, 1, 30, 10, 1, 7), ExerciseSide.BothThenEach).Where(step => step.Kind == HoldStepKind.Hold).Select(step => step.Words));

    [Theory]
    [InlineData(1, 10, 0)]
    [InlineData(1, 10, 2)]
    [InlineData(10, 100, 30)]
    public void Of_WhatATimerDoesNotHelpWith_IsEmpty(int sets, int reps, int hold) =>
        Assert.Empty(HoldPlan.Of(new Dose(sets, reps, hold, 0, 1, 7), ExerciseSide.Both));

    [Fact]
    public void Of_EveryExerciseOfTheLibrary_HoldsAsItsDoseSays()
    {
        foreach (var exercise in ExerciseLibrary.All)
        {
            var holds = HoldPlan.Of(exercise.Dose, exercise.Side).Where(step => step.Kind == HoldStepKind.Hold).ToList();

            Assert.All(holds, step => Assert.Equal(exercise.Dose.HoldSeconds, step.Seconds));
            Assert.True(holds.Count == 0 || holds.Count % (exercise.Dose.Sets * exercise.Dose.Reps) == 0, exercise.Id);
        }
    }

    private static IEnumerable<string> Said(IEnumerable<HoldStep> steps) => steps.Select(step => $"{step.Kind} {step.Seconds} {step.Words}".TrimEnd());
}
