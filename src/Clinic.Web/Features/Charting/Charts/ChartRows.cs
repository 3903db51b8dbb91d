using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.AreaSearch;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Patterns;
using Clinic.Domain.HomeCare.FromHome;
using Clinic.Domain.Time;
using Clinic.Web.Features.Charting.Alerts;
using Clinic.Web.Features.Charting.AreaFindings;
using Clinic.Web.Features.Charting.Factors;
using Clinic.Web.Features.Charting.KnotFindings;
using Clinic.Web.Features.Charting.Knots;
using Clinic.Web.Features.Charting.Plans;
using Clinic.Web.Features.Charting.TakeHome;

namespace Clinic.Web.Features.Charting.Charts;

/// <summary>What the database knows of a chart. An old visit is shown as it was: what came later is left out.</summary>
internal sealed record ChartRows
{
    /// <summary>Read apart from the rest.</summary>
    public VisitRow Visit { get; init; } = null!;

    /// <summary>Knots of this visit, the chosen one, and those of the visits just before; by number.</summary>
    public IReadOnlyList<KnotRow> KnotRows { get; init; } = [];

    /// <summary>Of this visit.</summary>
    public IReadOnlyList<FindingRow> Findings { get; init; } = [];

    /// <summary>Of each knot the last one before this visit.</summary>
    public IReadOnlyList<FindingRow> FindingsBefore { get; init; } = [];

    /// <summary>Of this visit, oldest first.</summary>
    public IReadOnlyList<AreaRow> Areas { get; init; } = [];

    /// <summary>Of this visit, oldest first, those that were taken back too.</summary>
    public IReadOnlyList<AreaConsent> Consents { get; init; } = [];

    /// <summary>What is ticked for the client at this visit.</summary>
    public IReadOnlyList<FactorRow> FactorRows { get; init; } = [];

    /// <summary>What the client marked herself for this visit.</summary>
    public IReadOnlyList<ClientMark> ClientMarks { get; init; } = [];

    /// <summary>Work for the chosen knot in earlier visits, newest first.</summary>
    public IReadOnlyList<TreatedBefore> History { get; init; } = [];

    /// <summary>What the client told from home of the shown knots since earlier visits, newest first.</summary>
    public IReadOnlyList<HomeRow> HomeAnswers { get; init; } = [];

    /// <summary>Areas that were checked for the chosen knot in earlier visits.</summary>
    public IReadOnlyList<AreaKey> CheckedBefore { get; init; } = [];

    /// <summary>Of each of the clinic's own rules the version that was asked when the visit was finished, or is asked now.</summary>
    public IReadOnlyList<OwnRule> OwnRules { get; init; } = [];

    /// <summary>What stands for the client while the visit is open, oldest first.</summary>
    public IReadOnlyList<AlertRow> Alerts { get; init; } = [];

    /// <summary>The plan of care at this visit; of a signed one as it was.</summary>
    public PlanRow? Plan { get; init; }

    /// <summary>Take-home sheets of this visit and of those before, the newest first.</summary>
    public IReadOnlyList<SheetRow> Sheets { get; init; } = [];

    /// <summary>How many photos and documents the visit has.</summary>
    public int Files { get; init; }

    public IEnumerable<Knot> Knots => KnotRows.Select(row => row.Knot);

    public IReadOnlyList<ContributingFactor> Factors => [.. FactorRows.Select(row => row.Factor)];

    public FindingRow? Finding(Id<Knot> knot) => Findings.FirstOrDefault(row => row.KnotId == knot);

    /// <summary>What the visit before this one found, for a knot that is found again.</summary>
    public FindingRow? FindingBefore(Id<Knot> knot) => FindingsBefore.FirstOrDefault(row => row.KnotId == knot);

    public KnotKind Kind(Id<Knot> knot) => (Finding(knot) ?? FindingBefore(knot))?.Finding.Kind ?? KnotKind.Unsure;

    /// <summary>
    /// What the signs of the knot speak for; what pressing does is taken from the visit before where this one has not asked. A finished
    /// visit keeps what was proposed in it.
    /// </summary>
    public KindSuggestion Suggestion(Knot knot) => Visit.FinishedAt is not null && Finding(knot.Id) is { } kept
        ? KindSuggestion.Kept(kept.Finding)
        : KindSuggestion.For(knot, Finding(knot.Id)?.Finding.DirectResponse ?? FindingBefore(knot.Id)?.Finding.DirectResponse, Factors);

    /// <summary>The same with a finding that is about to be saved.</summary>
    public ChartRows With(KnotFinding finding) =>
        this with { Findings = [.. Findings.Where(row => row.KnotId != finding.KnotId), new FindingRow(finding, Version: 0)] };

    /// <summary>Whether the client says that a knot came back after the last visit that she told anything of.</summary>
    public bool CameBack(Id<Knot> knot) => FromHome(knot, new ClinicTime(Visit.TimeZone))?.CameBack == true;

    /// <summary>What she told of a knot since the last visit that she told anything after; null for nothing.</summary>
    public HomeNews? FromHome(Id<Knot> knot, ClinicTime time)
    {
        var told = HomeAnswers.Where(row => row.Answer.KnotId == knot).ToList();
        var last = told.Where(row => row.Answer.VisitId == told[0].Answer.VisitId).ToDictionary(row => row.Answer);
        return HomeNews.Of(last.Keys, answer => time.DayOf(answer.AnsweredAt).DayNumber - time.DayOf(last[answer].MadeAt).DayNumber);
    }

    public AreaRow? Area(Id<Knot> knot, AreaKey key) => Areas.FirstOrDefault(row => row.KnotId == knot && row.Key == key);

    /// <summary>The last answer for the area, which may be one that was taken back.</summary>
    public AreaConsent? Consent(AreaKey key) => Consents.LastOrDefault(consent => new AreaKey(consent.Area, consent.Side) == key);
}
