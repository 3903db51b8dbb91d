using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Domain.Charting;
using Clinic.Domain.Clients;
using Clinic.Web.Features.Charting.AtHome;
using Clinic.Web.Features.Charting.OverTime;
using Clinic.Web.Features.Screening;

namespace Clinic.Web.Features.Charting.ClientCharts;

/// <summary>A client's chart over time.</summary>
public sealed record ClientChartPage
{
    public required Id<Client> ClientId { get; init; }

    public required string ClientName { get; init; }

    /// <summary>"3 visits since 9 October 2026".</summary>
    public required string Under { get; init; }

    /// <summary>The appointment of today; its visit is opened, or found, from here.</summary>
    public required Id<Appointment>? Today { get; init; }

    /// <summary>Knots can be found again in today's visit: there is one, and it is not finished.</summary>
    public required bool CanFindAgain { get; init; }

    /// <summary>What she did at home with her newest sheets, the newest first; none on pages of older visits.</summary>
    public required IReadOnlyList<HomeCourse> AtHome { get; init; }

    /// <summary>What was ticked for visits that are to come.</summary>
    public required IReadOnlyList<RedFlagNotice> RedFlags { get; init; }

    /// <summary>The knot the page is about; null for all.</summary>
    public required PastKnot? Only { get; init; }

    /// <summary>The knots of these visits, newest first.</summary>
    public required IReadOnlyList<Timeline> Knots { get; init; }

    /// <summary>How many more knots these visits found than are drawn.</summary>
    public required int MoreKnots { get; init; }

    /// <summary>The areas treated in these visits, those treated most first.</summary>
    public required IReadOnlyList<Timeline> Areas { get; init; }

    /// <summary>What helped most first, over all visits.</summary>
    public required IReadOnlyList<WorkedLine> Worked { get; init; }

    /// <summary>The first and the last visit on one view; null where there are no two with marks.</summary>
    public required ThenAndNow? ThenAndNow { get; init; }

    /// <summary>The client's knots, found last first.</summary>
    public required IReadOnlyList<PastKnot> AllKnots { get; init; }

    public required int KnotCount { get; init; }

    /// <summary>What stands for the client now.</summary>
    public required IReadOnlyList<string> Alerts { get; init; }

    /// <summary>The newest plans of care, the standing one first.</summary>
    public required IReadOnlyList<Timeline> Plans { get; init; }

    public required IReadOnlyList<PastFactor> Factors { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<VisitLine> Visits { get; init; }

    /// <summary>Charts of visits that never happened, the newest first.</summary>
    public required IReadOnlyList<VoidedLine> Voided { get; init; }

    /// <summary>1 for the newest visits.</summary>
    public required int Number { get; init; }

    public required bool HasOlder { get; init; }

    /// <summary>How many visits there are on all pages.</summary>
    public required int Count { get; init; }

    public Id<Knot>? OnlyId => Only?.Id;
}
