using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Charting.Answers;
using Clinic.Domain.Charting.Factors;
using Clinic.Domain.Charting.Words;

namespace Clinic.Domain.Charting.Notes;

/// <summary>What was found under the hand and by eye: the knots, the areas that were checked for them, posture.</summary>
internal static class ObjectiveDraft
{
    public static IEnumerable<string> Lines(NoteFacts facts)
    {
        if (facts.Knots.Count == 0)
        {
            yield return "No knot was marked in this visit.";
        }

        foreach (var (knot, found, _) in facts.Knots)
        {
            yield return DraftWords.Sentences([DraftWords.Of(knot), .. Found(found)]);
            foreach (var area in facts.Areas.Where(area => area.KnotId == knot.Id))
            {
                yield return Checked(area, knot);
            }
        }

        if (facts.Factors.Any(factor => factor.Code == FactorCatalogue.ForwardHead))
        {
            yield return "Posture: the head stands forward, the shoulders roll in.";
        }
    }

    private static IEnumerable<string?> Found(KnotFinding found)
    {
        yield return (found.Size, found.SizeMm) switch
        {
            ({ } size, { } mm) => DraftWords.Text($"size of a {ChartWords.Of(size).ToLowerInvariant()}, {mm} mm"),
            ({ } size, null) => $"size of a {ChartWords.Of(size).ToLowerInvariant()}",
            (null, { } mm) => DraftWords.Text($"size {mm} mm"),
            _ => null,
        };
        yield return found.Hardness is { } hardness ? DraftWords.Text($"hardness {hardness} of {KnotFinding.HardnessMost}") : null;
        yield return found.Raised ? "raised" : null;
        yield return found.NearbyTight ? "the tissue around it is tight too" : null;
        yield return DraftWords.Tender(found.TenderBefore, found.TenderAfter);
        yield return found.FoundBy switch
        {
            FoundBy.Obvious => "plain to find",
            FoundBy.Searched => "it had to be searched for",
            _ => null,
        };
        yield return found.DirectResponse switch
        {
            DirectResponse.Eases => "pressing on it eases it",
            DirectResponse.EasesThenReturns when found.EasesHours is { } hours =>
                DraftWords.Text($"pressing on it eases it, and it is back after {hours} {(hours == 1 ? "hour" : "hours")}"),
            DirectResponse.EasesThenReturns => "pressing on it eases it, and it is back within hours",
            DirectResponse.Nothing => "pressing on it does nothing",
            DirectResponse.Worse => "pressing on it makes it worse",
            DirectResponse.NotTried => "pressing on it was not tried",
            _ => null,
        };
        yield return found.FamiliarPain switch
        {
            true => "pressing gives the pain that the client knows",
            false => "pressing does not give the pain that the client knows",
            _ => null,
        };
        yield return DraftWords.Listed("it spreads to: ", found.SpreadsTo.Select(zone => DraftWords.Lower(Atlas.Current.Zone(zone).Name)));
        yield return found.PressureThreshold is { } pressure ? DraftWords.Text($"pressure pain threshold {pressure:0.##} kg/cm²") : null;
        yield return DraftWords.Listed("signs seen: ", Signs(found));
        yield return found.ScreenAnswer is { } answer ? $"the questions about that were asked: {Answered(answer)}" : null;
        yield return (found.Muscle, found.Confidence) switch
        {
            ({ } muscle, { } sure) => $"in {muscle}, as far as can be felt ({WireName.Of(sure)} confidence)",
            ({ } muscle, null) => $"in {muscle}, as far as can be felt",
            _ => null,
        };
        yield return DraftWords.Quoted(found.Note);
    }

    private static IEnumerable<string> Signs(KnotFinding found)
    {
        (bool Is, string Word)[] signs = [(found.Red, "red"), (found.Hot, "hot"), (found.Swollen, "swollen"), (found.HardLump, "a hard lump that does not feel like muscle")];
        return signs.Where(sign => sign.Is).Select(sign => sign.Word);
    }

    private static string Answered(ScreenAnswer answer) => answer switch
    {
        ScreenAnswer.Clear => "none is true",
        ScreenAnswer.DoctorFirst => "a doctor looks at it first",
        _ => "a doctor today",
    };

    private static string Checked(AreaFinding area, Knot knot)
    {
        string?[] found =
        [
            area.Zone is { } zone ? DraftWords.Lower(Atlas.Current.Zone(zone).Name) : null,
            area.Tightness is { } tight ? DraftWords.Text($"tightness {tight} of {AreaFinding.TightnessMost}") : null,
            DraftWords.Tender(area.TenderBefore, area.TenderAfter),
            area.GivesKnotPain ? DraftWords.Text($"pressing there gives the pain of knot {knot.Number}") : null,
            area.AskedByClient ? "the client asked for it" : null,
        ];
        var words = string.Join(", ", found.OfType<string>());
        var lead = DraftWords.Text($"Checked for knot {knot.Number}: {DraftWords.Of(area)}");
        return words.Length == 0 ? $"{lead}." : $"{lead}: {words}.";
    }
}
