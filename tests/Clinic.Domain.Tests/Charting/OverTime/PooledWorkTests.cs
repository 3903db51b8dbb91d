using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Charting.OverTime;

namespace Clinic.Domain.Tests.Charting.OverTime;

public sealed class PooledWorkTests
{
    [Theory]
    [InlineData(9, 9, 1, 0)]
    [InlineData(10, 3, 5, 10)]
    [InlineData(10, 2, 5, 0)]
    [InlineData(10, 3, 6, 0)]
    [InlineData(14, 5, 4, 10)]
    [InlineData(15, 5, 4, 15)]
    public void AtLeastVisits_BelowTheFloor_IsZero(int visits, int clients, int mostOfOne, int told)
    {
        var sample = new Sample(visits, clients, mostOfOne);

        var work = new PooledWork("Shoulder", "lat", sample, sample, 4 * visits, sample, visits);

        Assert.Equal(told, work.AtLeastVisits);
        Assert.Equal(told > 0 ? 4.0 : null, work.Change);
        Assert.Equal(told > 0 ? 10 : null, work.HelpedOfTen);
    }

    [Fact]
    public void Change_OfFewerVisitsThanAll_IsHiddenByItself()
    {
        var work = new PooledWork("Shoulder", "lat", new Sample(30, 9, 5), new Sample(9, 9, 1), 40, new Sample(20, 2, 10), 15);

        Assert.Equal(30, work.AtLeastVisits);
        Assert.Null(work.Change);
        Assert.Null(work.HelpedOfTen);
    }

    [Fact]
    public void Change_AfterOneMoreVisit_SaysTheSame()
    {
        var before = new PooledWork("Shoulder", "lat", new Sample(21, 7, 3), new Sample(21, 7, 3), 64, new Sample(21, 7, 3), 14);
        var after = new PooledWork("Shoulder", "lat", new Sample(22, 7, 3), new Sample(22, 7, 3), 71, new Sample(22, 7, 3), 15);

        Assert.Equal((before.AtLeastVisits, before.Change, before.HelpedOfTen), (after.AtLeastVisits, after.Change, after.HelpedOfTen));
    }

    [Fact]
    public void ByZone_Atlas_HasAPartForEachZone() =>
        Assert.All(Atlas.Current.Zones, zone => Assert.Contains(zone.Id, KnotPart.ByZone));
}
