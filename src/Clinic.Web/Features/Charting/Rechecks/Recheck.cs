using System.Globalization;
using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Domain.Time;
using Clinic.Web.Features.Charting.AreaFindings;
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
    /// What is to be asked in a visit that is not finished: the verdict of an area whose knot was felt again, and the knot whose time comes
    /// first. An open verdict holds up no clock.
    /// </summary>
    internal static IReadOnlyList<Recheck> Next(ChartRows rows, ClinicTime time)
    {
        var open = rows.Visit.FinishedAt is not null ? [] : rows.Areas.Where(row => row.Finding.RecheckAt is not null).OrderBy(row => row.Finding.RecheckAt).ToList();
        return
        [
            .. open.Where(row => row.Finding is { KnotPainRecheck: not null, Verdict: null }).Take(1).Select(Of),
            .. open.Where(row => row.Finding.KnotPainRecheck is null).Take(1).Select(Of),
        ];

        Recheck Of(AreaRow row) => new(
            row.KnotId,
            rows.Knots.First(knot => knot.Id == row.KnotId).Number,
            row.Key,
            LastTime.TitleOf(row.Key.Area, row.Key.Side),
            row.Version,
            row.Finding.RecheckAt!.Value,
            TimeWords.Time(time.ToWall(row.Finding.RecheckAt.Value)),
            row.Finding.KnotPainRecheck);
    }
}
