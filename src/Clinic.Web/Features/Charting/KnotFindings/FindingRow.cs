using System.Globalization;
using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Words;

namespace Clinic.Web.Features.Charting.KnotFindings;

/// <summary>A knot finding and its version.</summary>
internal sealed record FindingRow(KnotFinding Finding, uint Version)
{
    public Id<Knot> KnotId => Finding.KnotId;

    public string? Tender => ChartWords.Change(Finding.TenderBefore, Finding.TenderAfter);

    public KnotFindingForm ToForm() => new()
    {
        Version = Version,
        EasedDays = Finding.EasedDays,
        TenderBefore = Finding.TenderBefore,
        Size = Word(Finding.Size),
        Kind = WireName.Of(Finding.Kind),
        Hardness = Finding.Hardness,
        SizeMm = Finding.SizeMm,
        Raised = Finding.Raised,
        NearbyTight = Finding.NearbyTight,
        Red = Finding.Red,
        Hot = Finding.Hot,
        Swollen = Finding.Swollen,
        HardLump = Finding.HardLump,
        ScreenAnswer = Word(Finding.ScreenAnswer),
        FoundBy = Word(Finding.FoundBy),
        DirectResponse = Word(Finding.DirectResponse),
        EasesHours = Finding.EasesHours,
        FamiliarPain = Finding.FamiliarPain,
        SpreadsTo = Finding.SpreadsTo,
        ArmLiftHurts = Finding.ArmLiftHurts,
        Headache = Finding.Headache,
        LimitsMotion = Finding.LimitsMotion,
        PainAtRest = Finding.PainAtRest,
        PainOnMoving = Finding.PainOnMoving,
        PressureThreshold = Finding.PressureThreshold?.ToString(CultureInfo.InvariantCulture),
        Muscle = Finding.Muscle,
        Confidence = Word(Finding.Confidence),
        DirectTechnique = Word(Finding.DirectTechnique),
        DirectReason = Finding.DirectReason,
        Note = Finding.Note,
        TenderAfter = Finding.TenderAfter,
    };

    private static string? Word<TEnum>(TEnum? value)
        where TEnum : struct, Enum => value is { } known ? WireName.Of(known) : null;
}
