using System.Globalization;
using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Charting;

namespace Clinic.Web.Features.Charting.AreaFindings;

/// <summary>An area finding and its version.</summary>
internal sealed record AreaRow(
    Id<Knot> KnotId, string Area, AreaSide Side, bool Tight, bool GivesKnotPain, int? TenderBefore, Technique? Technique, int? Seconds,
    int? TenderAfter, DateTimeOffset RecordedAt, uint Version)
{
    public AreaKey Key => new(Area, Side);

    public AreaFindingForm ToForm()
    {
        var isUsual = Seconds is { } seconds && AreaFindingForm.UsualSeconds.Contains(seconds);
        return new AreaFindingForm
        {
            Area = Area,
            Side = WireName.Of(Side),
            Version = Version,
            Tight = Tight,
            GivesKnotPain = GivesKnotPain,
            TenderBefore = TenderBefore,
            Technique = Technique is { } technique ? WireName.Of(technique) : AreaFindingForm.OnlyChecked,
            Seconds = Seconds is null ? null : isUsual ? Seconds.Value.ToString(CultureInfo.InvariantCulture) : AreaFindingForm.Other,
            OtherSeconds = isUsual ? null : Seconds,
            TenderAfter = TenderAfter,
        };
    }
}
