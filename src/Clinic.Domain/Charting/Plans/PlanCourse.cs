using System.Globalization;

namespace Clinic.Domain.Charting.Plans;

/// <summary>A plan of care as one visit sees it: what is left of it, and how far the client has come.</summary>
public sealed record PlanCourse
{
    public required CarePlan Plan { get; init; }

    /// <summary>The visit that looks at it.</summary>
    public required Id<Visit> VisitId { get; init; }

    /// <summary>How many visits after the one it was made in, this one among them; 0 in that one itself.</summary>
    public required int Visit { get; init; }

    /// <summary>The clinic's day of the visit.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Up to this visit, oldest first.</summary>
    public required IReadOnlyList<PlanRating> Ratings { get; init; }

    /// <summary>This visit's; null until she is asked.</summary>
    public int? Now => Ratings.LastOrDefault(rating => rating.VisitId == VisitId)?.Rating;

    public int Left => Math.Max(0, Plan.VisitsPlanned - Visit);

    /// <summary>What must be looked at, in words; null when nothing must.</summary>
    public string? Due => (Day >= Plan.ReviewOn, Visit >= Plan.VisitsPlanned) switch
    {
        (true, true) => "The planned visits are used up and the review is due: look at the plan together.",
        (true, false) => "The review is due: look at the plan together.",
        (false, true) => "This is the last of the planned visits: look at the plan together.",
        _ => null,
    };

    /// <summary>"4 of 10 now, 3 at the start".</summary>
    public string HowFar
    {
        get
        {
            var first = Ratings.Count > 0 ? Ratings[0] : null;
            var now = Ratings.LastOrDefault(rating => rating.VisitId == VisitId);
            return (first, now ?? (Ratings.Count > 0 ? Ratings[^1] : null)) switch
            {
                (null, _) => "Not rated yet",
                ({ } only, { } last) when only == last => Words($"{last.Rating} of 10 {(now is null ? "at the start" : "now")}"),
                ({ } start, { } last) => Words($"{last.Rating} of 10 {(now is null ? "last time" : "now")}, {start.Rating} at the start"),
                _ => "",
            };
        }
    }

    /// <summary>"4 of 10 now, 3 at the start. Visit 3 of 6, 3 left. Look again on 12 December."</summary>
    public string Line => $"{HowFar}. {Visits}. Look again on {Plan.ReviewOn.ToString(Plan.ReviewOn.Year == Day.Year ? "d MMMM" : "d MMMM yyyy", CultureInfo.InvariantCulture)}.";

    private string Visits => Visit switch
    {
        0 => Words($"{Plan.VisitsPlanned} {(Plan.VisitsPlanned == 1 ? "visit" : "visits")} planned after this one"),
        var visit when visit > Plan.VisitsPlanned => Words($"Visit {visit}, {Plan.VisitsPlanned} were planned"),
        var visit => Words($"Visit {visit} of {Plan.VisitsPlanned}, {(Left == 0 ? "none" : Left.ToString(CultureInfo.InvariantCulture))} left"),
    };

    private static string Words(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
