using Clinic.Domain.HomeCare;

namespace Clinic.Domain.Tests.HomeCare;

public sealed class DoseLineTests
{
    [Theory]
    [InlineData("E01", "Hold 30 seconds · 3 times · 2 times a day")]
    [InlineData("E02", "Hold 30 seconds · 2 times each side · 2 times a day")]
    [InlineData("E03", "Hold 45 seconds · 2 times each side · once a day, 5 days a week")]
    [InlineData("E04", "Hold 20 seconds · 3 times each side · 2 times a day")]
    [InlineData("E05", "Hold 30 seconds · 3 times, middle and each side · once a day")]
    [InlineData("E06", "10 times, hold 2 seconds · 2 times a day")]
    [InlineData("E07", "Hold 20 seconds · 3 times each side · once a day")]
    [InlineData("E08", "Hold 20 seconds · 3 times each side · 2 times a day")]
    [InlineData("E09", "5 times each side, hold 5 seconds · 3 times a day")]
    [InlineData("E10", "10 times · 4 times a day")]
    [InlineData("E11", "Hold 20 seconds · 3 times each side · 2 times a day")]
    [InlineData("E12", "Hold 15 seconds · 3 times each side · once a day")]
    [InlineData("E13", "Hold 30 seconds · 3 times each side · once a day")]
    [InlineData("E14", "Hold 45 seconds · 3 times, sore side · once a day, 5 days a week")]
    [InlineData("E15", "Hold 45 seconds · 2 times, sore side · once a day, 3 days a week")]
    [InlineData("E16", "Hold 45 seconds · 2 times each side · once a day, 5 days a week")]
    [InlineData("E17", "Hold 2 minutes · 2 times, sore side · once a day, 5 days a week")]
    [InlineData("E18", "5 minutes in all, both sides · stop 25 seconds on each tender spot · once a day, 3 days a week")]
    [InlineData("E19", "7 minutes in all · stop 25 seconds on each tender spot · once a day, 3 days a week")]
    [InlineData("E20", "Hold 45 seconds · 2 times each side · once a day, 5 days a week")]
    [InlineData("E21", "5 times, hold 10 seconds · 6 times a day")]
    [InlineData("E22", "10 times, hold 5 seconds · 2 rounds · 2 times a day")]
    [InlineData("E23", "8 times, hold 5 seconds · 2 rounds · once a day")]
    [InlineData("E24", "8 times, hold 5 seconds · 3 times a day")]
    [InlineData("E25", "12 times, hold 2 seconds · 2 rounds · once a day, 3 days a week")]
    [InlineData("E26", "8 times, hold 1 second · 2 rounds · once a day, 3 days a week")]
    [InlineData("E27", "8 times, hold 3 seconds · 2 rounds · once a day, 3 days a week")]
    [InlineData("E28", "10 times · 2 rounds · once a day, 2 days a week")]
    public void For_EachExercise_ReadsAsPlainEnglish(string id, string line)
    {
        Assert.Equal(line, DoseLine.For(ExerciseLibrary.Get(id)));
    }

    [Theory]
    [InlineData(ExerciseSide.Left, "Hold 2 minutes · 2 times, left side · once a day")]
    [InlineData(ExerciseSide.Right, "Hold 2 minutes · 2 times, right side · once a day")]
    public void For_PlanNamesTheSide_PrintsThatSide(ExerciseSide side, string line)
    {
        Assert.Equal(line, DoseLine.For(new Dose(1, 2, 120, 60, 1, 7, 5), side));
    }

    [Theory]
    [InlineData(1, 60, 1, 1, "Hold 1 minute · once each side · once a week")]
    [InlineData(1, 90, 2, 1, "Hold 90 seconds · once each side · 2 times a day, 1 day a week")]
    [InlineData(3, 14, 1, 7, "3 times each side, hold 14 seconds · once a day")]
    [InlineData(3, 15, 1, 7, "Hold 15 seconds · 3 times each side · once a day")]
    public void For_EditedDose_ReadsAsPlainEnglish(int reps, int hold, int perDay, int perWeek, string line)
    {
        Assert.Equal(line, DoseLine.For(new Dose(1, reps, hold, 0, perDay, perWeek), ExerciseSide.Each));
    }

    [Fact]
    public void For_RollingWithoutStops_SaysTheMinutesAlone()
    {
        Assert.Equal("5 minutes in all, left side · once a day", DoseLine.For(new Dose(1, 1, 0, 0, 1, 7, 5), ExerciseSide.Left));
    }
}
