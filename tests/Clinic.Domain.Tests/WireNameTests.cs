using Clinic.Domain.Anatomy;

namespace Clinic.Domain.Tests;

public sealed class WireNameTests
{
    [Fact]
    public void All_KnotKind_IsThePublicContract() =>
        Assert.Equal(["over_stretched", "over_used", "held_short", "mixed", "unsure"], WireName.All<KnotKind>());

    [Fact]
    public void Parse_NameOfEachValue_ComesBack() =>
        Assert.All(Enum.GetValues<HomeCareLevel>(), value => Assert.Equal(value, WireName.Parse<HomeCareLevel>(WireName.Of(value))));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("OverStretched")]
    [InlineData("OVER_STRETCHED")]
    [InlineData("over_stretched ")]
    public void TryParse_AnythingElse_IsRefused(string? name) => Assert.False(WireName.TryParse<KnotKind>(name, out _));

    [Fact]
    public void Of_ValueOutsideTheEnum_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => WireName.Of((KnotKind)9));
}
