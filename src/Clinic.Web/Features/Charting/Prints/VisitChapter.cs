using System.Globalization;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Booking;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Attachments;
using Clinic.Domain.Charting.Factors;
using Clinic.Domain.Charting.Plans;
using Clinic.Domain.Charting.Words;
using Clinic.Domain.Practice;
using Clinic.Domain.Time;
using Clinic.Web.Features.Screening;
using Clinic.Web.Hosting.Pdf.Papers;

namespace Clinic.Web.Features.Charting.Prints;

/// <summary>
/// A visit on paper. Covers what a college asks a record for (Ontario's list is the strictest of those looked at): who treated, the date,
/// what the client came with, assessment, treatment, consent, outcome and referral.
/// </summary>
/// <param name="visit">What it says.</param>
/// <param name="practice">Whose paper it is.</param>
/// <param name="level">Of its heading.</param>
/// <param name="isOriginal">As it was signed: without what was added since.</param>
internal sealed class VisitChapter(VisitToPrint visit, PracticeSettings practice, int level, bool isOriginal)
{
    public const string Draft = "Draft, not signed";

    /// <summary>By attachment, where they are printed.</summary>
    public IReadOnlyDictionary<Guid, byte[]> Photos { get; init; } = new Dictionary<Guid, byte[]>();

    private readonly ClinicTime time = new(practice.TimeZone);
    private readonly VisitToPrint.LockedRow locked = visit.Content.Locked;
    private readonly VisitToPrint.KnownRow known = visit.Content.Known;
    private readonly VisitBody body = VisitBody.Of(visit);

    public PaperChapter Build() => new(
        $"{visit.ClientName}, visit of {Day(visit.Appointment.StartsAt)}, {practice.Name}",
        visit.IsSigned ? null : Draft,
        [
            new PaperBlock.Heading(level, $"Visit of {TimeWords.DayAndYear(time.DayOf(visit.Appointment.StartsAt))}"),
            .. State(),
            new PaperBlock.Facts([.. Head()]),
            .. Section("Consent", Consents()),
            .. Section("Where", body.Drawings(FormattableString.Invariant($"v{locked.Visit.Id}"))),
            .. Section("Knots", Knots()),
            .. Section("Areas checked for what may feed the knots", Areas()),
            .. Section("What may keep it coming", Factors()),
            .. Section("Note", Note()),
            .. Section("Plan of care", Plan()),
            .. Section("Take-home sheet", Sheets()),
            .. Section("Attachments", Attachments()),
            Signature(),
            .. isOriginal ? [] : Addenda(),
        ]);

    private IEnumerable<PaperBlock> Section(string title, IEnumerable<PaperBlock> blocks)
    {
        var all = blocks.ToList();
        return all.Count == 0 ? [] : [new PaperBlock.Heading(Math.Min(3, level + 1), title), .. all];
    }

    private IEnumerable<PaperBlock> State() => (visit.IsSigned, isOriginal, visit.Addenda.Count) switch
    {
        (false, _, _) => [new PaperBlock.Box([new PaperBlock.Paragraph("Draft, not signed. It may still change.")])],
        (_, _, 0) => [],
        (_, true, _) => [new PaperBlock.Paragraph("As it was signed, without what was added later.", IsSoft: true)],
        (_, _, 1) => [new PaperBlock.Paragraph("Amended: an addendum stands behind the signature.", IsSoft: true)],
        (_, _, var count) => [new PaperBlock.Paragraph(Words($"Amended: {count} addenda stand behind the signature."), IsSoft: true)],
    };

    private IEnumerable<(string, string)> Head()
    {
        yield return ("Clinic", $"{practice.Name}, {practice.Street}, {practice.Town}. {practice.Phone}");
        yield return ("Client", visit.ClientName);
        var (starts, ends) = (time.ToWall(visit.Appointment.StartsAt), time.ToWall(visit.Appointment.EndsAt));
        yield return ("Date and time", $"{TimeWords.Moment(starts)} to {(starts.Date == ends.Date ? TimeWords.Time(ends) : TimeWords.Moment(ends))} ({practice.TimeZone.Replace('_', ' ')})");
        yield return ("Charted from", TimeWords.Moment(time.ToWall(locked.Visit.OpenedAt)));
        yield return ("Treated by", string.Join("; ", visit.Therapists.Select(therapist => therapist.Words)));
        yield return ("Service", visit.Appointment.Channel switch
        {
            Channel.Phone => $"{visit.Appointment.Service}, by phone",
            Channel.Video => $"{visit.Appointment.Service}, by video",
            _ => visit.Appointment.Service,
        });
        yield return ("Came with", VisitThread.Said(visit.Appointment.Region, visit.Appointment.Note) ?? "Not said when booking");
        foreach (var mark in locked.ClientMarks)
        {
            yield return ("Marked by the client", $"{PlaceName.Of(mark.Zone, mark.Side)}{(mark.Note is null ? "" : $": “{mark.Note}”")}");
        }

        yield return ("Warning signs", RedFlagNotice.Of(visit.Check) switch
        {
            null => "Asked at booking: none",
            { Ticked: [] } notice => notice.Title,
            var notice => $"{notice.Title}: {string.Join("; ", notice.Ticked)}",
        });
        if (known.Client.Handedness is { } hand)
        {
            yield return ("Hand used most", hand.ToString());
        }

        if (locked.Visit.UncheckedReason is { } unchecked_)
        {
            yield return ("No area checked because", unchecked_);
        }
    }

    private IEnumerable<PaperBlock> Consents()
    {
        if (visit.Appointment.AgreedAt is { } agreed)
        {
            yield return new PaperBlock.Paragraph($"The client agreed to the clinic’s terms when booking, {Moment(agreed)}.");
        }

        if (locked.Consents.Count > 0)
        {
            yield return new PaperBlock.Table(
                ["Area", "Kind of consent", "Given", "Recorded by", "Taken back"],
                [.. locked.Consents.OrderBy(consent => consent.GivenAt).Select(consent => (IReadOnlyList<string>)
                [
                    StaffTitles.Of(consent.Area, consent.Side),
                    Kind(consent.Level),
                    Moment(consent.GivenAt),
                    consent.RecordedByName,
                    consent.WithdrawnAt is { } back ? Moment(back) : "No",
                ])]);
        }

        var general = locked.Areas.Where(area => area.ConsentLevel == ConsentLevel.General).Select(area => StaffTitles.Of(area.Area, area.Side)).Distinct(StringComparer.Ordinal).ToList();
        if (general.Count > 0)
        {
            yield return new PaperBlock.Paragraph($"Covered by the consent to treatment: {string.Join(", ", general)}.");
        }
        else if (locked.Consents.Count == 0)
        {
            yield return new PaperBlock.Paragraph("No consent of its own was recorded for an area.");
        }
    }

    private IEnumerable<PaperBlock> Knots()
    {
        foreach (var knot in visit.Knots)
        {
            yield return new PaperBlock.Heading(3, Words($"Knot {knot.Number}: {PlaceName.Of(knot.Zone, knot.Side)}"));
            var finding = locked.Findings.FirstOrDefault(found => found.KnotId == knot.Id);
            var lines = KnotInWords.Of(knot, finding, time).ToList();
            yield return lines.Count > 0 ? new PaperBlock.Facts(lines) : new PaperBlock.Paragraph("Marked; nothing was asked of it in this visit.");
        }
    }

    private IEnumerable<PaperBlock> Areas()
    {
        if (locked.Areas.Count > 0)
        {
            var numbers = visit.Knots.ToDictionary(knot => knot.Id, knot => knot.Number);
            yield return new PaperBlock.Table(
                ["Area", "Knot", "Before", "Work", "After", "Did it help"],
                [.. locked.Areas.OrderBy(area => numbers[area.KnotId]).ThenBy(area => area.RecordedAt).Select(area => (IReadOnlyList<string>)
                [
                    $"{body.LetterOf(area.Area, area.Side)} {StaffTitles.Of(area.Area, area.Side)}",
                    Words($"{numbers[area.KnotId]}"),
                    AreaInWords.Before(area),
                    AreaInWords.Work(area),
                    AreaInWords.After(area),
                    AreaInWords.Helped(area),
                ])]);
            yield return new PaperBlock.Paragraph("Tenderness and pain 0 to 10. Tightness 0 to 3. Pressure 1, feather-light, to 5, as deep as the client can bear.", IsSoft: true);
        }
        else if (visit.Knots.Count > 0)
        {
            yield return new PaperBlock.Paragraph("No area was checked.");
        }
    }

    private IEnumerable<PaperBlock> Factors()
    {
        List<string> items =
        [
            .. known.Factors.OrderBy(factor => factor.Code, StringComparer.Ordinal).Select(FactorWords),
            .. locked.FactorsCleared.Select(cleared => $"{FactorCatalogue.Get(cleared.Code).Name}: over now"),
        ];
        return items.Count == 0 ? [] : [new PaperBlock.Bullets(items)];
    }

    private static string FactorWords(ContributingFactor factor)
    {
        var catalogued = FactorCatalogue.Get(factor.Code);
        var details = catalogued.Details.Where(detail => factor.Details.Contains(detail.Word)).Select(detail => detail.Name).ToList();
        return catalogued.Name + (details.Count > 0 ? $" ({string.Join(", ", details)})" : "") + (factor.Note is null ? "" : $": {factor.Note}");
    }

    private IEnumerable<PaperBlock> Note() => visit.Note
        .Where(part => !string.IsNullOrWhiteSpace(part.Text))
        .SelectMany(part => (PaperBlock[])[new PaperBlock.Heading(3, part.Section.ToString()), new PaperBlock.Paragraph(part.Text)]);

    private IEnumerable<PaperBlock> Plan()
    {
        if (known.CarePlan is not { } plan)
        {
            yield break;
        }

        yield return new PaperBlock.Facts(
        [
            ("Goal, in the client’s words", plan.Goal),
            .. locked.GoalRatings.Where(rating => rating.CarePlanId == plan.Id).Select(rating => ("How well today", Words($"{rating.Rating} of 10"))),
            ("Visits planned", Words($"{plan.VisitsPlanned}")),
            ("Looked at again on", TimeWords.DayAndYear(plan.ReviewOn)),
            ("The client", plan.Answer switch
            {
                PlanAnswer.Accepted => $"accepted it, {Moment(plan.AnsweredAt!.Value)}",
                PlanAnswer.Declined => $"declined it, {Moment(plan.AnsweredAt!.Value)}",
                _ => "was not asked yet",
            }),
            ("Made", $"{Moment(plan.MadeAt)}, by {plan.MadeByName}"),
        ]);
    }

    private IEnumerable<PaperBlock> Sheets()
    {
        foreach (var sheet in locked.Sheets.OrderBy(sheet => sheet.MadeAt))
        {
            yield return new PaperBlock.Paragraph($"Handed out {Moment(sheet.MadeAt)}:");
            yield return new PaperBlock.Bullets([.. sheet.Content.Exercises.Select(exercise => string.Join(". ", [$"{exercise.Name}: {exercise.Dose}", .. exercise.Changes.Select(change => change.TrimEnd('.')), .. exercise.OwnLine is { } own ? [$"“{own}”"] : Array.Empty<string>()]))]);
        }

        if (locked.Sheets.Count == 0)
        {
            yield return new PaperBlock.Paragraph(locked.Visit.NoSheetReason is { } reason ? $"None was handed out: {reason}" : "None was handed out.");
        }
    }

    private IEnumerable<PaperBlock> Attachments()
    {
        foreach (var file in locked.Attachments.OrderBy(file => file.AddedAt))
        {
            var words = $"{file.Name} ({file.Kind.ToString().ToUpperInvariant()}, {Size(file.Size)}), added {Moment(file.AddedAt)} by {file.AddedByName}";
            yield return new PaperBlock.Paragraph(words);
            if (Photos.TryGetValue(file.Id, out var bytes))
            {
                yield return new PaperBlock.Photo(bytes, MediaTypeOf(file.Kind), file.Name);
            }
        }
    }

    private PaperBlock.Box Signature() => new(visit switch
    {
        { Signature: { } signature } =>
        [
            new PaperBlock.Heading(3, "Signed"),
            new PaperBlock.Facts(
            [
                ("By", signature.SignedByName),
                ("As", signature.SignedAs),
                .. signature.StandsInFor is { } absent ? ((string, string)[])[("Standing in for", absent)] : [],
                ("On", Moment(signature.SignedAt)),
                ("SHA-256 of the content", string.Join(' ', signature.Hash.Chunk(8).Select(part => new string(part)))),
            ]),
        ],
        { IsSigned: true } =>
        [
            new PaperBlock.Heading(3, "Finished"),
            new PaperBlock.Paragraph($"{Moment(locked.Visit.FinishedAt!.Value)}, before the clinic kept signatures: there is no hash of its content."),
        ],
        _ => [new PaperBlock.Heading(3, Draft), new PaperBlock.Paragraph("Nobody has signed this visit.")],
    });

    private IEnumerable<PaperBlock> Addenda() => visit.Addenda.Select((addendum, place) => new PaperBlock.Box(
    [
        new PaperBlock.Heading(3, Words($"Addendum {place + 1}")),
        new PaperBlock.Paragraph(addendum.Text),
        new PaperBlock.Facts([("Written by", addendum.MadeByName), ("On", Moment(addendum.MadeAt)), ("Why", addendum.Reason)]),
    ]));

    private static string Kind(ConsentLevel consent) => consent switch
    {
        ConsentLevel.SensitiveWritten => "Sensitive area: written, and asked this time",
        ConsentLevel.ExplicitVerbalEachTime => "Asked aloud and answered, this time",
        _ => "General",
    };

    private static string MediaTypeOf(AttachmentKind kind) => kind switch
    {
        AttachmentKind.Png => "image/png",
        AttachmentKind.Webp => "image/webp",
        _ => "image/jpeg",
    };

    private static string Size(int bytes) => bytes < 1_000_000 ? Words($"{Math.Max(1, bytes / 1000)} KB") : Words($"{bytes / 1_000_000.0:0.0} MB");

    private string Day(DateTimeOffset instant) => time.DayOf(instant).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private string Moment(DateTimeOffset instant) => $"{Day(instant)}, {TimeWords.Time(time.ToWall(instant))}";

    private static string Words(FormattableString text) => FormattableString.Invariant(text);
}
