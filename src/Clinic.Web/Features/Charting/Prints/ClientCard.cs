using System.Globalization;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Answers;
using Clinic.Domain.Charting.Words;
using Clinic.Domain.Practice;
using Clinic.Domain.Time;
using Clinic.Web.Features.Charting.ClientCharts;
using Clinic.Web.Hosting.Pdf.Papers;

namespace Clinic.Web.Features.Charting.Prints;

/// <summary>
/// What a client can hand to any massage therapist, on one small page in large words: where her knots are, what feeds them, what worked, and
/// what not to do. Says her first name and nothing else of her.
/// </summary>
internal sealed class ClientCard(ClientHead head, ClientChartRows rows, PracticeSettings practice)
{
    private const int MostKnots = 3;
    private const int MostAreas = 3;

    /// <summary>They stand on every card, whatever else does.</summary>
    private static readonly string[] AvoidAlways =
        ["Go on when I say stop, or deeper than I can bear.", "Touch the front of my neck unless you are trained for it and I agree."];

    private readonly List<Knot> knots =
    [
        .. rows.Knots.Where(row => row.Knot.Status == KnotStatus.Active).OrderByDescending(row => row.Times).Take(MostKnots).Select(row => row.Knot).OrderBy(knot => knot.Number),
    ];

    private readonly List<WhatWorked> tried = [.. WhatWorked.Of(rows.Treatments)];

    public PaperChapter Build()
    {
        var helped = tried.Where(worked => worked.HasHelped).Take(MostAreas).ToList();
        // The pictures want findings: one for each area that helped.
        var body = new VisitBody(
            knots,
            rows.Areas.Where(area => helped.Exists(worked => worked.Area == area.Area && worked.Side == area.Side)).DistinctBy(area => (area.Area, area.Side)),
            head.Build);
        return new PaperChapter(
            "",
            null,
            [
                new PaperBlock.Heading(1, $"{head.FirstName}: please work like this"),
                .. body.Drawings("card", most: 2),
                .. knots.Count == 0 ? [] : (PaperBlock[])[new PaperBlock.Bullets([.. knots.Select(knot => Words($"{knot.Number}: my sore spot, {PlaceName.InSentence(knot.Zone, knot.Side)}"))])],
                new PaperBlock.Heading(2, "What helps me"),
                helped.Count > 0
                    ? new PaperBlock.Bullets([.. helped.Select(worked => Lettered(body.LetterOf(worked.Area, worked.Side), Helped(worked)))])
                    : new PaperBlock.Paragraph("Nothing was found yet that surely helps. Please look away from the sore spot for what feeds it."),
                new PaperBlock.Heading(2, "Please do not"),
                new PaperBlock.Bullets([.. Avoid().Take(MostAreas), .. AvoidAlways]),
                new PaperBlock.Paragraph($"{practice.Name}, {new ClinicTime(practice.TimeZone).DayOf(head.Now).ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}. A few visits’ experience, no prescription.", IsSoft: true),
            ]);
    }

    private static string Lettered(string letter, string words) => letter.Length == 0 ? words : $"{letter}: {words}";

    /// <summary>"Left lat (left, side of the back), held 2 minutes, knot 2 eased 7 to 2".</summary>
    private string Helped(WhatWorked worked)
    {
        var best = worked.Treatments.OrderByDescending(time => time.Fall ?? int.MinValue).First();
        // A knot that is not on the card has no number that says anything.
        var spot = knots.Find(knot => knot.Id == best.KnotId) is { } drawn ? Words($"knot {drawn.Number}") : "a sore spot";
        var eased = best is { KnotBefore: { } before, KnotAfter: { } after } && after < before ? Words($", {spot} eased {before} to {after}") : "";
        return $"{StaffTitles.Of(worked.Area, worked.Side)} ({PlaceName.InSentence(Areas.Get(worked.Area), worked.Side)}), {How(best)}{eased}";
    }

    private static string How(TreatedBefore time)
    {
        var work = time.Technique is Technique.PincerHold or Technique.SustainedPressure ? "held" : ChartWords.Of(time.Technique).ToLowerInvariant();
        return time.Seconds switch
        {
            null => work,
            >= 60 and var seconds when seconds % 60 == 0 => Words($"{work} {seconds / 60} {(seconds == 60 ? "minute" : "minutes")}"),
            var seconds => Words($"{work} {seconds} seconds"),
        };
    }

    private IEnumerable<string> Avoid()
    {
        foreach (var knot in knots)
        {
            var last = rows.Findings.Where(finding => finding.KnotId == knot.Id).MaxBy(finding => finding.RecordedAt);
            if (last?.IsOffLimits == true)
            {
                yield return Words($"Press on {knot.Number}: a doctor looks at it first.");
            }
            else if (last?.Kind == KnotKind.OverStretched || last?.DirectResponse is DirectResponse.Worse or DirectResponse.EasesThenReturns)
            {
                yield return Words($"Press hard on {knot.Number} itself: it comes back.");
            }
        }

        foreach (var worse in tried.Where(worked => worked.CountOf(Verdict.Worse) > 0 && !worked.HasHelped))
        {
            yield return $"Work on {StaffTitles.Of(worse.Area, worse.Side).ToLowerInvariant()}: it made it worse.";
        }
    }

    private static string Words(FormattableString text) => FormattableString.Invariant(text);
}
