using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.Sheets;
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
        return SheetComposer.Compose(head, visit, [.. exercises.Select((id, at) => new OfferedExercise(ExerciseLibrary.Get(id), [areas[at % areas.Count]], side, IsProposed: true))]);
    }
}
