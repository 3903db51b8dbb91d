using Clinic.Domain.Anatomy;
using Clinic.Domain.Charting;

namespace Clinic.Domain.Tests.Charting;

public sealed class TendernessTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(10)]
    public void Set_OnTheScaleOrNotAsked_IsKept(int? tender)
    {
        var finding = KnotFound();

        finding.TenderBefore = tender;
        finding.TenderAfter = tender;

        Assert.Equal((tender, tender), (finding.TenderBefore, finding.TenderAfter));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(11)]
    public void Set_OffTheScale_IsRefusedEverywhere(int tender)
    {
        var knot = KnotFound();
        var area = AreaFound();

        Assert.Multiple(
            () => Assert.Throws<ArgumentOutOfRangeException>(() => knot.TenderBefore = tender),
            () => Assert.Throws<ArgumentOutOfRangeException>(() => knot.TenderAfter = tender),
            () => Assert.Throws<ArgumentOutOfRangeException>(() => area.TenderBefore = tender),
            () => Assert.Throws<ArgumentOutOfRangeException>(() => area.TenderAfter = tender));
    }

    [Fact]
    public void IsTreated_WithoutTechnique_IsFalse()
    {
        var area = AreaFound();
        var before = area.IsTreated;

        area.Technique = Technique.PincerHold;

        Assert.Equal((false, true), (before, area.IsTreated));
    }

    private static KnotFinding KnotFound() =>
        new() { KnotId = Id<Knot>.New(), VisitId = Id<Visit>.New(), RecordedAt = DateTimeOffset.UnixEpoch, RecordedBy = Guid.NewGuid() };

    private static AreaFinding AreaFound() => new()
    {
        VisitId = Id<Visit>.New(),
        KnotId = Id<Knot>.New(),
        Area = "lat",
        Side = AreaSide.Left,
        ConsentLevel = ConsentLevel.General,
        RecordedAt = DateTimeOffset.UnixEpoch,
        RecordedBy = Guid.NewGuid(),
    };
}
