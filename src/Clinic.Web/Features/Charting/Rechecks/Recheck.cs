using System.Globalization;
using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Domain.Time;
using Clinic.Web.Features.Charting.AreaHistory;
using Clinic.Web.Features.Charting.Charts;

namespace Clinic.Web.Features.Charting.Rechecks;

/// <summary>A knot that is to be felt again 20 minutes after an area was worked on for it, and after that whether it was the answer.</summary>
/// <param name="Area">"left lat", inside a sentence.</param>
/// <param name="DueAt">When; the page may be older than that.</param>
/// <param name="Due">"1:14 pm".</param>
/// <param name="Pain">What the knot was then, 0 to 10; null while that is to be asked.</param>
public sealed record Recheck(
    Id<Knot> KnotId, int Number, AreaKey Key, string Area, uint Version, DateTimeOffset DueAt, string Due, int? Pain)
{
    public string KnotName => string.Create(CultureInfo.InvariantCulture, $"Knot {Number}");

    /// <summary>
    /// The next thing to ask in a visit that is not finished: a knot whose change is known and whose verdict is open, else the one whose
    /// time comes first; null when there is nothing to ask.
    /// </summary>
    internal static Recheck? Next(ChartRows rows, ClinicTime time)
    {
        var next = rows.Visit.FinishedAt is not null ? null : rows.Areas
            .Where(row => row.Finding is { RecheckAt: not null, Verdict: null } or { RecheckAt: not null, KnotPainRecheck: null })
            .OrderBy(row => row.Finding.KnotPainRecheck is null)
            .ThenBy(row => row.Finding.RecheckAt)
            .FirstOrDefault();
        return next is null ? null : new Recheck(
            next.KnotId,
            rows.Knots.First(knot => knot.Id == next.KnotId).Number,
            next.Key,
            LastTime.TitleOf(next.Key.Area, next.Key.Side),
            next.Version,
            next.Finding.RecheckAt!.Value,
            TimeWords.Time(time.ToWall(next.Finding.RecheckAt.Value)),
            next.Finding.KnotPainRecheck);
    }
}
