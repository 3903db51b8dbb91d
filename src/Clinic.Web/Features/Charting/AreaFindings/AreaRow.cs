using System.Globalization;
using Clinic.Domain;
using Clinic.Domain.Charting;

namespace Clinic.Web.Features.Charting.AreaFindings;

/// <summary>An area finding and its version.</summary>
internal sealed record AreaRow(AreaFinding Finding, uint Version)
{
    public Id<Knot> KnotId => Finding.KnotId;

    public AreaKey Key => new(Finding.Area, Finding.Side);

    public AreaFindingForm ToForm()
    {
        var isUsual = Finding.Seconds is { } seconds && AreaFindingForm.UsualSeconds.Contains(seconds);
        return new AreaFindingForm
        {
            Area = Finding.Area,
            Side = WireName.Of(Finding.Side),
            Version = Version,
            AskedByClient = Finding.AskedByClient,
            Tight = Finding.Tightness,
            GivesKnotPain = Finding.GivesKnotPain,
            Zone = Finding.Zone,
            TenderBefore = Finding.TenderBefore,
            Technique = Finding.Technique is { } technique ? WireName.Of(technique) : AreaFindingForm.OnlyChecked,
            Seconds = Finding.Seconds is null ? null : isUsual ? Finding.Seconds.Value.ToString(CultureInfo.InvariantCulture) : AreaFindingForm.Other,
            OtherSeconds = isUsual ? null : Finding.Seconds,
            Repeats = Finding.Repeats,
            ReleasedSlowly = Finding.ReleasedSlowly == true,
            Tool = Finding.Tool is { } tool ? WireName.Of(tool) : null,
            Pressure = Finding.Pressure,
            ClientFelt = Finding.ClientFelt,
            TenderAfter = Finding.TenderAfter,
            KnotPainNow = Finding.KnotPainNow,
            KnotPainRecheck = Finding.KnotPainRecheck,
            KnotPainLater = Finding.KnotPainLater,
            KnotPainNextDay = Finding.KnotPainNextDay,
            Verdict = Finding.Verdict is { } verdict ? WireName.Of(verdict) : null,
        };
    }
}
