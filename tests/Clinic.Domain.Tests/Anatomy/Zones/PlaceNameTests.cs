using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;

namespace Clinic.Domain.Tests.Anatomy.Zones;

public sealed class PlaceNameTests
{
    [Fact]
    public void Of_ZoneAndSide_StartsWithTheSide() =>
        Assert.Equal("Left, spine edge of the blade (crook)", PlaceName.Of("scap_medial_border", BodySide.Left));

    [Fact]
    public void Of_AreaOnBothSides_SaysSo() => Assert.Equal("Both sides, belly", PlaceName.Of(Areas.Get("abdomen"), AreaSide.Both));

    [Fact]
    public void InSentence_ZoneAndSide_IsLowerCase() =>
        Assert.Equal("right, between blade and spine, upper", PlaceName.InSentence("interscap_upper", BodySide.Right));
}
