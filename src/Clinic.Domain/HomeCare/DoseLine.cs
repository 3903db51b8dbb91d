using System.Globalization;

namespace Clinic.Domain.HomeCare;

/// <summary>The dose as the client reads it: "Hold 30 seconds · 3 times each side · 2 times a day".</summary>
public static class DoseLine
{
    /// <summary>From here on the hold is the exercise and is named first; below, the repetitions are.</summary>
    private const int LongHoldSeconds = 15;

    /// <summary>The line for an exercise as the library has it.</summary>
    public static string For(Exercise exercise) => For(exercise.Dose, exercise.Side);

    /// <summary>The line for a dose on the side a plan names.</summary>
    public static string For(Dose dose, ExerciseSide side)
    {
        string[] parts = [.. Work(dose, side), .. dose.Sets > 1 ? [Text($"{dose.Sets} rounds")] : Array.Empty<string>(), Often(dose)];
        return string.Join(" · ", parts);
    }

    private static IEnumerable<string> Work(Dose dose, ExerciseSide side)
    {
        // One repetition over minutes is slow rolling: the minutes are the dose, and the hold is for the spots it meets.
        if (dose is { Reps: 1, DurationMinutes: { } minutes })
        {
            return dose.HoldSeconds == 0
                ? [Seconds(minutes * 60) + " in all" + WholeTimeSide(side)]
                : [Seconds(minutes * 60) + " in all" + WholeTimeSide(side), "stop " + Seconds(dose.HoldSeconds) + " on each tender spot"];
        }

        var times = Times(dose.Reps) + TimesSide(side);
        if (dose.HoldSeconds == 0)
        {
            return [times];
        }

        return dose.HoldSeconds >= LongHoldSeconds
            ? ["Hold " + Seconds(dose.HoldSeconds), times]
            : [times + ", hold " + Seconds(dose.HoldSeconds)];
    }

    private static string Often(Dose dose)
    {
        if (dose is { PerDay: 1, PerWeek: 1 })
        {
            return "once a week";
        }

        var daily = Times(dose.PerDay) + " a day";
        return dose.PerWeek switch
        {
            7 => daily,
            1 => daily + ", 1 day a week",
            _ => Text($"{daily}, {dose.PerWeek} days a week"),
        };
    }

    private static string TimesSide(ExerciseSide side) => side switch
    {
        ExerciseSide.Both or ExerciseSide.BothOrOne => "",
        ExerciseSide.BothThenEach => ", middle and each side",
        ExerciseSide.Each => " each side",
        ExerciseSide.Sore => ", sore side",
        ExerciseSide.Left => ", left side",
        ExerciseSide.Right => ", right side",
        _ => throw new ArgumentOutOfRangeException(nameof(side), side, null),
    };

    private static string WholeTimeSide(ExerciseSide side) =>
        side is ExerciseSide.Each or ExerciseSide.BothThenEach ? ", both sides" : TimesSide(side);

    private static string Times(int count) => count == 1 ? "once" : Text($"{count} times");

    private static string Seconds(int seconds) => seconds switch
    {
        1 => "1 second",
        60 => "1 minute",
        _ when seconds % 60 == 0 => Text($"{seconds / 60} minutes"),
        _ => Text($"{seconds} seconds"),
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
