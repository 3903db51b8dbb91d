using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;

namespace Clinic.Domain.Tests.Anatomy;

public sealed class AreasTests
{
    [Fact]
    public void All_EveryZone_IsInTheAtlas() =>
        Assert.All(Areas.All.SelectMany(area => area.Zones), zone => Assert.True(Atlas.Current.TryGetZone(zone, out _), zone));

    [Fact]
    public void All_WithoutZones_AreTheExerciseTargets()
    {
        Assert.Equal(28, Areas.All.Count);
        Assert.Equal(
            ["upper_back_strength", "back_extensors", "core", "neck_front_strength", "chest_strength", "posture"],
            Areas.All.Where(area => area.IsExerciseTarget).Select(area => area.Id));
        Assert.All(Areas.All, area => Assert.Equal(area.IsExerciseTarget, area.Consent == ConsentLevel.None));
    }

    [Theory]
    [InlineData("neck_front")]
    [InlineData("subscap")]
    public void All_OverVesselsAndNerves_AreAskedEachTimeAndNotPressedAtHome(string id)
    {
        var area = Areas.Get(id);

        Assert.Equal(
            (ConsentLevel.ExplicitVerbalEachTime, HomeCareLevel.NoPressureAtHome), (area.Consent, area.HomeCare));
    }

    [Fact]
    public void Get_Unknown_Throws() => Assert.Throws<ArgumentException>(() => Areas.Get("liver"));

    [Fact]
    public void Covering_ZoneOfTwoAreas_GivesBoth() =>
        Assert.Equal(["lat", "teres"], Areas.Covering("lat_teres_fold").Select(area => area.Id));
}
