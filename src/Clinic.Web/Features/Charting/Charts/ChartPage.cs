using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Booking;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Plans;
using Clinic.Domain.Clients;
using Clinic.Web.Features.Charting.Alerts;
using Clinic.Web.Features.Charting.Factors;
using Clinic.Web.Features.Charting.AreaFindings;
using Clinic.Web.Features.Charting.AreaHistory;
using Clinic.Web.Features.Charting.KnotFindings;
using Clinic.Web.Features.Charting.Knots;
using Clinic.Web.Features.Charting.Rechecks;
using Clinic.Web.Features.Screening;
using Clinic.Web.Features.Charting.TakeHome;

namespace Clinic.Web.Features.Charting.Charts;

/// <summary>The chart of one visit, with one knot and perhaps one area open.</summary>
public sealed record ChartPage
{
    public required Id<Visit> VisitId { get; init; }

    public required Id<Client> ClientId { get; init; }

    public required string ClientName { get; init; }

    /// <summary>"Visit 4, 60 minutes, began 12:34 pm".</summary>
    public required string Under { get; init; }

    /// <summary>"After the free pain consult of 12 November"; null where it came out of no other visit.</summary>
    public required string? After { get; init; }

    /// <summary>What the client said when she booked that one.</summary>
    public required string? SaidThen { get; init; }

    /// <summary>The appointment after which a treatment can be booked; null where this is no consult.</summary>
    public required Id<Appointment>? Consult { get; init; }

    /// <summary>"1:58 pm by Ines Moreau" when the visit is signed.</summary>
    public required string? SignedBy { get; init; }

    /// <summary>When something was last saved; null before that.</summary>
    public required string? SavedAt { get; init; }

    /// <summary>What was ticked when the visit was booked, or that nobody asked; null when there is nothing to look at.</summary>
    public required RedFlagNotice? RedFlags { get; init; }

    public required IReadOnlyList<KnotLine> Knots { get; init; }

    public required KnotPanel? Knot { get; init; }

    public required IReadOnlyList<MapView> Maps { get; init; }

    /// <summary>Which body is drawn.</summary>
    public required BodyBuild Body { get; init; }

    /// <summary>What the client marked for this visit and no knot was made of.</summary>
    public required IReadOnlyList<ClientPin> ClientMarks { get; init; }

    public required BodyView View { get; init; }

    /// <summary>The chosen knot in words: place, size and tenderness.</summary>
    public required string? Reading { get; init; }

    public required string? Find { get; init; }

    /// <summary>The zones to pick from: those found, or all.</summary>
    public required IReadOnlyList<ZoneGroup> Zones { get; init; }

    public required MarkForm Mark { get; init; }

    public required string? Trouble { get; init; }

    /// <summary>The hand the client uses most; null when nobody asked.</summary>
    public required Handedness? Hand { get; init; }

    /// <summary>All factors, ticked ones first.</summary>
    public required IReadOnlyList<FactorLine> Factors { get; init; }

    /// <summary>The factor whose form was refused.</summary>
    public required string? RefusedFactor { get; init; }

    /// <summary>Why the visit was signed with no area checked.</summary>
    public required string? UncheckedReason { get; init; }

    /// <summary>What was done for the chosen knot the last time; null when nothing was.</summary>
    public LastTime? LastTime { get; init; }

    /// <summary>What an area is looked for by; null when none is.</summary>
    public OtherAreas? Others { get; init; }

    /// <summary>The verdict that is open, and the knot that is to be felt again; empty when there is nothing to ask.</summary>
    public IReadOnlyList<Recheck> Rechecks { get; init; } = [];

    /// <summary>What stands for the client.</summary>
    public IReadOnlyList<AlertLine> Alerts { get; init; } = [];

    /// <summary>Those of them that the reader has not read for this visit.</summary>
    public IReadOnlyList<AlertLine> UnreadAlerts { get; init; } = [];

    /// <summary>The plan of care as this visit sees it; null where there is none.</summary>
    public PlanCourse? Plan { get; init; }

    /// <summary>"Accepted, Friday 20 November 2026"; null until the client was asked.</summary>
    public string? PlanAnswer { get; init; }

    /// <summary>Take-home sheets of this visit and of those before, the newest first.</summary>
    public IReadOnlyList<SheetLine> Sheets { get; init; } = [];

    /// <summary>How many photos and documents the visit has.</summary>
    public int Files { get; init; }

    public bool IsFinished => SignedBy is not null;

    public IEnumerable<KnotLine> OfThisVisit => Knots.Where(knot => knot.IsOfThisVisit);

    public IEnumerable<KnotLine> OfEarlierVisits => Knots.Where(knot => !knot.IsOfThisVisit);
}
