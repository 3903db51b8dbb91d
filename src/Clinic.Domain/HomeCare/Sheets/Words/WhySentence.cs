using Clinic.Domain.Anatomy;

namespace Clinic.Domain.HomeCare.Sheets.Words;

/// <summary>Says in plain words where the sore spots are and what may feed them.</summary>
public static class WhySentence
{
    /// <summary>"Your sore spot 1 is by your left shoulder blade. The left side of your back A may feed it.", in pieces with marks.</summary>
    public static IReadOnlyList<SheetPhrase> Of(TreatedVisit visit, IReadOnlyList<SheetArea> areas)
    {
        List<SheetPhrase> phrases = [];
        foreach (var knot in visit.Knots)
        {
            var start = phrases.Count == 0 ? "Your sore spot " : " Your sore spot ";
            phrases.Add(new SheetPhrase(start, knot.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            phrases.Add(new SheetPhrase($" is {BodyWords.At(knot.Zone, knot.Side)}."));
            var treated = areas.Where(area => visit.Areas.Any(found => found.Knot == knot.Number && found.Area == area.Area)).ToLookup(area => IsAt(area, knot));
            AddFeeders(phrases, [.. treated[false]]);
            foreach (var own in treated[true])
            {
                phrases.Add(new SheetPhrase(" The muscle there ", own.Letter.ToString()));
                phrases.Add(new SheetPhrase(" needs care itself."));
            }
        }

        return phrases;
    }

    /// <summary>Two in a sentence: three or more are hard to read.</summary>
    private static void AddFeeders(List<SheetPhrase> phrases, SheetArea[] areas)
    {
        for (var at = 0; at < areas.Length; at++)
        {
            var place = areas[at].Place;
            var words = at == 0 ? $" {char.ToUpperInvariant(place[0])}{place[1..]} "
                : at % 2 == 1 ? $" and {place} "
                : $" So may {place} ";
            phrases.Add(new SheetPhrase(words, areas[at].Letter.ToString()));
            if (at == areas.Length - 1 || at % 2 == 1)
            {
                phrases.Add(new SheetPhrase(at < 2 ? " may feed it." : "."));
            }
        }
    }

    private static bool IsAt(SheetArea area, TreatedKnot knot) =>
        area.Zones.Contains(knot.Zone) && area.Side.Sides().Contains(knot.Side);
}
