using System.Globalization;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Words;
using Clinic.Domain.Clients;
using Clinic.Domain.Practice;
using Clinic.Domain.Time;
using Clinic.Web.Features.Charting.Prints;
using Clinic.Web.Features.Screening;
using Clinic.Web.Hosting.Pdf.Papers;

namespace Clinic.Web.Features.Charting.Letters;

/// <summary>A letter that asks somebody else to look: findings, what was done, what came of it. It says no diagnosis, for a massage therapist makes none.</summary>
internal sealed class ReferralLetter(VisitToPrint visit, Client client, PracticeSettings practice, LetterForm form, DateTimeOffset now)
{
    private readonly ClinicTime time = new(practice.TimeZone);
    private readonly List<Knot> knots = [.. visit.Knots.Where(knot => form.Knots.Contains(knot.Id.Value))];
    private readonly List<AreaFinding> areas = [.. visit.Content.Locked.Areas.Where(area => form.Areas.Contains(area.Id))];

    public PaperChapter Build() => new(
        $"{client.FullName}, letter of {Day(now)}, {practice.Name}",
        null,
        [
            new PaperBlock.Heading(1, $"About {client.FullName}"),
            new PaperBlock.Paragraph($"{practice.Name}, {practice.Street}, {practice.Town}\n{practice.Phone}, {practice.Email}\n{TimeWords.DayAndYear(time.DayOf(now))}", IsSoft: true),
            new PaperBlock.Paragraph($"To\n{form.To!.Trim()}"),
            new PaperBlock.Facts(
            [
                ("Client", client.FullName),
                .. client.Phone is { } phone ? ((string, string)[])[("Phone", phone)] : [],
                .. client.Email is { } email ? ((string, string)[])[("E-mail", email)] : [],
                ("Seen here on", TimeWords.DayAndYear(time.DayOf(visit.Appointment.StartsAt))),
            ]),
            new PaperBlock.Paragraph(Reason()),
            .. string.IsNullOrWhiteSpace(form.Line) ? [] : (PaperBlock[])[new PaperBlock.Paragraph(form.Line.Trim())],
            .. WarningSigns(),
            .. Found(),
            .. Done(),
            new PaperBlock.Paragraph("The client agreed to this letter. I would be glad of a word back."),
            new PaperBlock.SignHere($"{string.Join("; ", visit.Therapists.Select(therapist => therapist.Words))}, {practice.Name}"),
        ]);

    private string Reason() => form.ReasonChosen switch
    {
        ReferralReason.WarningSigns => "Thank you for seeing this client of ours. There are warning signs, told below, that are not for a massage therapist to judge. Please assess.",
        ReferralReason.NotSettling => "Thank you for seeing this client of ours. What is told below has not settled with our treatment. Please assess.",
        _ => "Thank you for seeing this client of ours. We would value your view beside our treatment. Please assess as you see fit.",
    };

    private IEnumerable<PaperBlock> WarningSigns()
    {
        if (form.ReasonChosen != ReferralReason.WarningSigns)
        {
            return [];
        }

        List<string> items =
        [
            .. RedFlagNotice.Of(visit.Check) is { Ticked.Count: > 0 } notice ? notice.Ticked.Select(line => $"Ticked as true when booking: {line}") : [],
            .. knots.Select(knot => (Knot: knot, Finding: Finding(knot)))
                .Where(pair => pair.Finding?.HasWarningSign == true)
                .Select(pair => $"Seen at {PlaceName.InSentence(pair.Knot.Zone, pair.Knot.Side)}: {string.Join(", ", Signs(pair.Finding!))}"),
        ];
        return [new PaperBlock.Heading(2, "Warning signs"), items.Count > 0 ? new PaperBlock.Bullets(items) : new PaperBlock.Paragraph("None was ticked when booking or seen on the places below.")];
    }

    private static IEnumerable<string> Signs(KnotFinding finding) =>
        new[] { finding.Swollen ? "swollen" : null, finding.Red ? "red" : null, finding.Hot ? "hot" : null, finding.HardLump ? "a hard lump" : null }.OfType<string>();

    private IEnumerable<PaperBlock> Found() => knots.Count == 0 ? [] :
    [
        new PaperBlock.Heading(2, "What was found"),
        .. new VisitBody(knots, areas, client.BodyBuild).Drawings("letter"),
        new PaperBlock.Bullets([.. knots.Select(KnotWordsOf)]),
    ];

    private string KnotWordsOf(Knot knot)
    {
        var finding = Finding(knot);
        string?[] words =
        [
            string.Create(CultureInfo.InvariantCulture, $"{knot.Number}: a sore spot, {PlaceName.InSentence(knot.Zone, knot.Side)}"),
            knot.Chronicity is { } since ? KnotWords.InSentence(since) : null,
            finding?.TenderBefore is { } before ? string.Create(CultureInfo.InvariantCulture, $"tender {before} of 10 before our work") : null,
            finding?.TenderAfter is { } after ? string.Create(CultureInfo.InvariantCulture, $"{after} after it") : null,
            finding?.LimitsMotion is { } limits ? $"limits: {limits}" : null,
        ];
        return string.Join(", ", words.OfType<string>());
    }

    private IEnumerable<PaperBlock> Done()
    {
        if (areas.Count == 0)
        {
            return [];
        }

        var body = new VisitBody(knots, areas, client.BodyBuild);
        return
        [
            new PaperBlock.Heading(2, "What was done, and what came of it"),
            new PaperBlock.Bullets([.. areas.DistinctBy(area => area.Id).Select(area =>
                $"{body.LetterOf(area.Area, area.Side)}: {StaffTitles.Of(area.Area, area.Side)} ({PlaceName.InSentence(Areas.Get(area.Area), area.Side)}): {Told(area)}.")]),
            new PaperBlock.Paragraph("My working idea: these areas may keep the sore spots coming. It is an idea to work by, no diagnosis."),
        ];
    }

    /// <summary>"before tender 8, tight 2; pincer hold, 120 seconds; after tender 3".</summary>
    private static string Told(AreaFinding area)
    {
        var (before, work, after) = (AreaInWords.Before(area), AreaInWords.Work(area), AreaInWords.After(area));
        string?[] parts = [before.Length > 0 ? $"before {before}" : null, char.ToLowerInvariant(work[0]) + work[1..], after.Length > 0 ? $"after {after}" : null];
        return string.Join("; ", parts.OfType<string>());
    }

    private KnotFinding? Finding(Knot knot) => visit.Content.Locked.Findings.FirstOrDefault(finding => finding.KnotId == knot.Id);

    private string Day(DateTimeOffset instant) => time.DayOf(instant).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
