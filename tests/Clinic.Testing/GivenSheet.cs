using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.Sheets;
using Clinic.Domain.HomeCare.Sheets.Words;
using Clinic.Domain.Practice;

namespace Clinic.Testing;

/// <summary>What a sheet says, with any exercises, for a knot at one blade and two areas that may feed it.</summary>
public static class GivenSheet
{
    public static SheetContent Of(IReadOnlyList<string> exercises, PaperSize paper, BodySide side = BodySide.Left)
    {
        var shape = Atlas.Current.Shape("scap_medial_border", side);
        var knot = new TreatedKnot(1, shape.Zone, side, shape.View, shape.Centre.X, shape.Centre.Y, KnotKind.OverUsed, 2);
        var visit = new TreatedVisit([knot], [new TreatedArea(1, "lat", side.ToAreaSide(), 8, 3), new TreatedArea(1, "pec_outer", side.ToAreaSide(), 6, 2)]);
        var areas = SheetAreas.Of(visit);
        var head = new SheetHead(
            "Riverbend Massage", "204-555-0142", "911", "Nora", "Ines Moreau, RMT", new DateOnly(2026, 11, 20), paper,
            new DateTimeOffset(2026, 11, 27, 15, 30, 0, TimeSpan.FromHours(-6)));
        var sheet = SheetComposer.Compose(head, visit, [.. exercises.Select((id, at) => new OfferedExercise(ExerciseLibrary.Get(id), [areas[at % areas.Count]], side, IsProposed: true))]);
        var word = BodyWords.Of(side);
        return sheet with
        {
            Version = SheetContent.CurrentVersion,
            Aim = new SheetAim("Lift my grandson without a pull in my back", 4),
            Habits = ["Sit with both feet flat, and get up each half hour.", "Carry your bag on the other side."],
            ReviewOn = new DateOnly(2026, 12, 18),
            Exercises = [.. sheet.Exercises.Select(exercise => exercise with { Why = exercise.For[0] == 'A' ? $"Because the {word} side of your back was tight, 8 to 3." : $"Because the {word} side of your chest was tight, 6 to 2." })],
        };
    }
}
