using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Alerts;
using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.FromHome;
using Clinic.Web.Features.Charting.Plans;

namespace Clinic.Web.Features.Charting.ClientCharts;

/// <summary>What the database knows of a client's chart over time: one page of visits, and what is told of all of them.</summary>
internal sealed record ClientChartRows
{
    /// <summary>The visits of the page, newest first, and one more where there are older ones.</summary>
    public IReadOnlyList<TimeRow> Visits { get; init; } = [];

    /// <summary>The oldest of the paged visits that found a knot.</summary>
    public TimeRow? First { get; init; }

    /// <summary>The newest one.</summary>
    public TimeRow? Last { get; init; }

    /// <summary>How many visits are paged.</summary>
    public int Count { get; init; }

    /// <summary>When the oldest of them began.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Of the visits of the page and of the first and the last one.</summary>
    public IReadOnlyList<KnotFinding> Findings { get; init; } = [];

    /// <summary>Of the same visits, oldest first.</summary>
    public IReadOnlyList<AreaFinding> Areas { get; init; } = [];

    /// <summary>Every knot that is found in these, and those found last, newest first.</summary>
    public IReadOnlyList<KnotOverTime> Knots { get; init; } = [];

    /// <summary>How many knots the client has.</summary>
    public int KnotCount { get; init; }

    /// <summary>Those of now first, then the newest.</summary>
    public IReadOnlyList<FactorOverTime> Factors { get; init; } = [];

    /// <summary>What stands for the client now, oldest first.</summary>
    public IReadOnlyList<ClientAlert> Alerts { get; init; } = [];

    /// <summary>The newest plans of care with all their ratings, the standing one first.</summary>
    public IReadOnlyList<PlanRow> Plans { get; init; } = [];

    /// <summary>The newest treatments of areas, whatever the page.</summary>
    public IReadOnlyList<TreatedBefore> Treatments { get; init; } = [];

    /// <summary>What the client told from home after the same visits, oldest first.</summary>
    public IReadOnlyList<HomeAnswer> HomeAnswers { get; init; } = [];

    /// <summary>Her newest sheets with their ticked days, the newest first.</summary>
    public IReadOnlyList<SheetRow> Sheets { get; init; } = [];

    /// <summary>Charts that were voided, the newest first.</summary>
    public IReadOnlyList<VoidedRow> Voided { get; init; } = [];

    /// <summary>A chart that was voided, and what it said.</summary>
    internal sealed record VoidedRow(DateTimeOffset StartsAt, string By, string Reason)
    {
        public IReadOnlyList<PlaceRow> Knots { get; init; } = [];

        public IReadOnlyList<AreaRow> Areas { get; init; } = [];

        public IReadOnlyList<string> Notes { get; init; } = [];

        internal sealed record PlaceRow(string Zone, BodySide Side);

        internal sealed record AreaRow(string Area, AreaSide Side);
    }

    /// <summary>A sheet, and on which days she ticked what.</summary>
    internal sealed record SheetRow(Id<Sheet> Id, DateTimeOffset MadeAt, IReadOnlyList<string> Exercises)
    {
        public IReadOnlyList<TickRow> Ticks { get; init; } = [];

        internal sealed record TickRow(int Exercise, DateOnly Day);
    }

    /// <summary>A visit in time.</summary>
    internal sealed record TimeRow(Id<Visit> Id, DateTimeOffset StartsAt, DateTimeOffset? FinishedAt, string? UncheckedReason, string Therapist);

    /// <summary>A knot and what the last visit found that knew it.</summary>
    /// <param name="Times">How many visits found it.</param>
    /// <param name="LastAt">When the newest of them began; null where nothing was asked of it yet.</param>
    internal sealed record KnotOverTime(Knot Knot, int Times, DateTimeOffset? LastAt, int? TenderBefore, int? TenderAfter);

    /// <summary>A factor and when its visits began.</summary>
    internal sealed record FactorOverTime(ContributingFactor Factor, DateTimeOffset TickedOn, DateTimeOffset? ClearedOn);
}
