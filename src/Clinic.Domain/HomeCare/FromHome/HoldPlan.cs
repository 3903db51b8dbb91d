using System.Globalization;

namespace Clinic.Domain.HomeCare.FromHome;

/// <summary>The steps through which a timer leads somebody who does an exercise: holds, rests and sides, in order.</summary>
public static class HoldPlan
{
    /// <summary>To put the phone down.</summary>
    private const int ReadySeconds = 5;

    /// <summary>Between two holds where the dose names no rest.</summary>
    private const int BackSeconds = 3;

    /// <summary>At least, to turn round.</summary>
    private const int ChangeSeconds = 10;

    /// <summary>Shorter holds are part of a movement: who does them counts for herself.</summary>
    private const int LeastHold = 5;

    /// <summary>Whoever is to hold more often needs another dose, not a timer.</summary>
    private const int MostHolds = 120;

    /// <summary>Empty where a timer would be of no help: nothing is held, and nothing is waited for.</summary>
    public static IReadOnlyList<HoldStep> Of(Dose dose, ExerciseSide side)
    {
        string[] sides = side switch
        {
            ExerciseSide.Each => ["Left side", "Right side"],
            ExerciseSide.BothThenEach => ["Middle", "Left side", "Right side"],
            ExerciseSide.Left => ["Left side"],
            ExerciseSide.Right => ["Right side"],
            _ => [""],
        };
        var work = WorkOf(dose);
        if ((work == HoldStepKind.Own && dose.Sets == 1) || sides.Length * dose.Sets * dose.Reps > MostHolds)
        {
            return [];
        }

        List<HoldStep> steps = [new(HoldStepKind.Ready, ReadySeconds)];
        foreach (var at in sides)
        {
            if (steps.Count > 1)
            {
                steps.Add(new(HoldStepKind.Change, Math.Max(ChangeSeconds, dose.RestSeconds)));
            }

            AddSide(steps, dose, work, at, sides.Length);
        }

        return steps;
    }

    private static HoldStepKind WorkOf(Dose dose) => dose switch
    {
        // Slow rolling, as the dose line says it: the minutes are the dose.
        { Reps: 1, DurationMinutes: not null } => HoldStepKind.Move,
        { HoldSeconds: >= LeastHold } => HoldStepKind.Hold,
        _ => HoldStepKind.Own,
    };

    private static void AddSide(List<HoldStep> steps, Dose dose, HoldStepKind work, string side, int sides)
    {
        for (var round = 1; round <= dose.Sets; round++)
        {
            var place = dose.Sets > 1 ? Joined(side, Text($"round {round} of {dose.Sets}")) : side;
            if (round > 1)
            {
                steps.Add(new(HoldStepKind.Rest, Math.Max(BackSeconds, dose.RestSeconds)));
            }

            if (work == HoldStepKind.Hold)
            {
                AddHolds(steps, dose, place);
            }
            else
            {
                steps.Add(work == HoldStepKind.Own
                    ? new(work, 0, Joined(place, dose.HoldSeconds > 0 ? Text($"{dose.Reps} times, hold {dose.HoldSeconds} s each") : Text($"{dose.Reps} times")))
                    : new(work, dose.DurationMinutes!.Value * 60 / (sides * dose.Sets), Joined(place, "")));
            }
        }
    }

    private static void AddHolds(List<HoldStep> steps, Dose dose, string place)
    {
        var between = dose is { Sets: 1, RestSeconds: > 0 } ? new HoldStep(HoldStepKind.Rest, dose.RestSeconds) : new HoldStep(HoldStepKind.Back, BackSeconds);
        for (var time = 1; time <= dose.Reps; time++)
        {
            if (time > 1)
            {
                steps.Add(between);
            }

            steps.Add(new(HoldStepKind.Hold, dose.HoldSeconds, Joined(place, dose.Reps > 1 ? Text($"{time} of {dose.Reps}") : "")));
        }
    }

    /// <summary>"Left side, 2 of 3"; the first letter is a capital one.</summary>
    private static string Joined(string place, string rest)
    {
        var words = string.Join(", ", new[] { place, rest }.Where(part => part.Length > 0));
        return words.Length == 0 ? "" : char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
