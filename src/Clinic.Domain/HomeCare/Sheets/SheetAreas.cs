using Clinic.Domain.Anatomy;
using Clinic.Domain.HomeCare.Sheets.Words;

namespace Clinic.Domain.HomeCare.Sheets;

/// <summary>Gives the treated areas of a visit their letters: knot by knot, the most changed first.</summary>
public static class SheetAreas
{
    private const int Letters = 26;

    /// <summary>An area that was worked on on both sides, or for two knots, has one letter. Beyond Z there are none.</summary>
    public static IReadOnlyList<SheetArea> Of(TreatedVisit visit) =>
    [
        .. visit.Areas
            .OrderBy(area => area.Knot)
            .ThenByDescending(area => area.Change)
            .ThenByDescending(area => area.TenderBefore ?? -1)
            .GroupBy(area => area.Area)
            .Take(Letters)
            .Select((found, place) => Lettered((char)('A' + place), Areas.Get(found.Key), SideOf(found.Select(area => area.Side)))),
    ];

    private static SheetArea Lettered(char letter, Area area, AreaSide side) =>
        new(letter, area.Id, side, area.Zones, BodyWords.Of(area.Id, side));

    private static AreaSide SideOf(IEnumerable<AreaSide> sides) =>
        sides.Distinct().ToList() is [var only] ? only : AreaSide.Both;
}
