using Clinic.Domain;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Charting;
using Clinic.Domain.Time;
using Clinic.Web.Features.Charting.AreaFindings;
using Clinic.Web.Features.Charting.Charts;

namespace Clinic.Web.Features.Charting.KnotFindings;

/// <summary>Makes the chosen knot's part of a chart.</summary>
internal static class KnotPanelBuilder
{
    public static KnotPanel Build(ChartRows rows, Knot knot, ChartQuery query, RefusedForms refused, ClinicTime time)
    {
        var search = AreasOfKnot.Search(knot, rows.Kind(knot.Id));
        return new KnotPanel(
            knot.Id,
            knot.Number,
            PlaceName.Of(knot.Zone, knot.Side),
            Before(rows.FindingBefore(knot.Id)),
            FormOf(rows, knot, refused),
            search.Direct,
            AreaLines.Build(rows, knot, search, query, refused, time));
    }

    private static string? Before(FindingRow? before) => before switch
    {
        null => null,
        { Tender: { } tender } => $"Last time {ChartWords.Of(before.Finding.Kind).ToLowerInvariant()}, tender {tender}",
        _ => $"Last time {ChartWords.Of(before.Finding.Kind).ToLowerInvariant()}",
    };

    private static KnotFindingForm FormOf(ChartRows rows, Knot knot, RefusedForms refused)
    {
        var stored = rows.Finding(knot.Id);
        if (refused.Finding is { } typed)
        {
            return refused.TakesNewVersion ? typed with { Version = stored?.Version } : typed;
        }

        return stored?.ToForm() ?? new KnotFindingForm { Kind = WireName.Of(rows.Kind(knot.Id)) };
    }
}
