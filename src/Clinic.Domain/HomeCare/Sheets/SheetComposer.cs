using Clinic.Domain.Anatomy;
using Clinic.Domain.HomeCare.Sheets.Words;

namespace Clinic.Domain.HomeCare.Sheets;

/// <summary>Turns a visit and the exercises chosen for it into what the sheet says.</summary>
public static class SheetComposer
{
    private const string OwnFeeling = "You feel ";

    /// <summary>Sore spots, areas, reason and exercises; who and when comes from <paramref name="head"/>.</summary>
    /// <param name="chosen">In the order of the sheet.</param>
    public static SheetContent Compose(SheetHead head, TreatedVisit visit, IReadOnlyList<OfferedExercise> chosen)
    {
        var areas = SheetAreas.Of(visit);
        return new SheetContent
        {
            Version = SheetContent.CurrentVersion,
            ClinicName = head.ClinicName,
            ClinicPhone = head.ClinicPhone,
            EmergencyNumber = head.EmergencyNumber,
            FirstName = head.FirstName,
            TherapistName = head.TherapistName,
            MadeOn = head.MadeOn,
            Paper = head.Paper,
            NextVisit = head.NextVisit,
            Aim = head.Aim,
            Habits = head.Habits,
            ReviewOn = head.ReviewOn,
            Format = head.Format,
            Figure = head.Figure,
            Why = WhySentence.Of(visit, areas),
            Knots = [.. visit.Knots.Select(knot => new SheetKnot(knot.Number, knot.View, knot.X, knot.Y, BodyWords.At(knot.Zone, knot.Side)))],
            Areas = areas,
            Exercises = [.. chosen.Select(Printed)],
        };
    }

    /// <summary>An exercise in the words and pictures for the side that was treated.</summary>
    public static SheetExercise Printed(OfferedExercise offer)
    {
        var exercise = offer.Exercise;
        var mirrored = FigureSides.IsMirrored(exercise, offer.Side);
        var side = SideOf(exercise, offer.Side);
        return new SheetExercise(
            exercise.Id,
            exercise.Name,
            mirrored,
            [.. offer.For.Select(area => area.Letter)],
            DoseLine.For(exercise.Dose, side),
            [.. exercise.Steps.Select(step => WithSide(step, offer.Side))],
            Feeling(exercise.Feel),
            exercise.StopIf,
            mirrored ? FigureSides.Mirror(exercise.AltText) : exercise.AltText)
        {
            Version = offer.Version,
            Why = offer.Why,
            Changes = offer.Changes,
            OwnLine = offer.OwnLine,
            Poses = offer.Poses,
            Amount = exercise.Dose,
            Side = side,
        };
    }

    private static ExerciseSide SideOf(Exercise exercise, BodySide? side) => (exercise.Side, side) switch
    {
        (ExerciseSide.Sore, BodySide.Left) => ExerciseSide.Left,
        (ExerciseSide.Sore, BodySide.Right) => ExerciseSide.Right,
        (ExerciseSide.Sore, null) => ExerciseSide.Each,
        _ => exercise.Side,
    };

    private static string WithSide(string step, BodySide? side) =>
        side is { } known ? step.Replace("sore-side", BodyWords.Of(known), StringComparison.Ordinal) : step;

    // "You should feel" stands before it.
    private static string Feeling(string feel)
    {
        var words = feel.StartsWith(OwnFeeling, StringComparison.Ordinal) ? feel[OwnFeeling.Length..] : feel;
        return char.ToLowerInvariant(words[0]) + words[1..];
    }
}
