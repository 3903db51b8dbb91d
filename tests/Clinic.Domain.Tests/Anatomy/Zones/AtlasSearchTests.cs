using Clinic.Domain.Anatomy.Zones;

namespace Clinic.Domain.Tests.Anatomy.Zones;

public sealed class AtlasSearchTests
{
    [Theory]
    [InlineData("lat", "lat_mid")]
    [InlineData("LATS", "lat_mid")]
    [InlineData("crook", "scap_medial_border")]
    [InlineData("crook of the shoulder blade", "scap_medial_border")]
    [InlineData("between the blades", "interscap_upper")]
    [InlineData("bottom part of the blade", "scap_inferior_angle")]
    [InlineData("pecs", "pec_sternal")]
    [InlineData("traps", "upper_trap")]
    [InlineData("back of your shoulder", "deltoid_back")]
    [InlineData("muscle spasm, top of the left shoulder", "upper_trap")]
    [InlineData("outer chest", "pec_outer")]
    [InlineData("rib muscles", "ribs_side")]
    [InlineData("teres", "teres_lateral_border")]
    [InlineData("subscapularis", "armpit")]
    [InlineData("scap_medial_border", "scap_medial_border")]
    [InlineData("levator", "scap_superior_angle")]
    [InlineData("upper corner of the shoulder blade", "scap_superior_angle")]
    [InlineData("superior angle", "scap_superior_angle")]
    [InlineData("side of the butt", "glute_upper_outer")]
    public void Find_WordsOfAPlace_PutsItsZoneFirst(string words, string expected) =>
        Assert.Equal(expected, AtlasSearch.Find(words)[0].Id);

    [Fact]
    public void Find_ExactNameOfEachZone_PutsAZoneOfThatNameFirst() =>
        Assert.All(Atlas.Current.Zones, zone => Assert.Equal(zone.Name, AtlasSearch.Find(zone.Name)[0].Name));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("knot")]
    [InlineData("xyzzy")]
    [InlineData("lat xyzzy")]
    public void Find_NothingToGoBy_IsEmpty(string words) => Assert.Empty(AtlasSearch.Find(words));
}
