using Clinic.Domain.Charting.Factors;
using Clinic.Web.Features.Charting.Charts;

namespace Clinic.Web.Features.Charting.Factors;

/// <summary>Makes the factors of a chart, ticked ones first.</summary>
internal static class FactorLines
{
    public static IReadOnlyList<FactorLine> Of(ChartRows rows, RefusedForms refused) =>
        [.. FactorCatalogue.All.Select(factor => Line(factor, rows, refused)).OrderByDescending(line => line.IsTicked)];

    private static FactorLine Line(Factor factor, ChartRows rows, RefusedForms refused)
    {
        if (rows.FactorRows.FirstOrDefault(row => row.Factor.Code == factor.Code) is not { } row)
        {
            return new FactorLine(factor, null, IsOfThisVisit: false);
        }

        var form = refused.Factor is { } typed && refused.FactorCode == factor.Code
            ? refused.TakesNewVersion ? typed with { Version = row.Version } : typed
            : new FactorForm { Version = row.Version, Details = row.Factor.Details, Note = row.Factor.Note };
        return new FactorLine(factor, form, row.Factor.TickedIn == rows.Visit.Id);
    }
}
