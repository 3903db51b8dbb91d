using System.Globalization;
using Clinic.Domain.Anatomy.AreaSearch;
using Clinic.Domain.Charting.Factors;

namespace Clinic.Domain.Tests.Charting;

public sealed class FactorCatalogueTests
{
    [Fact]
    public void All_HasTheTwentyTwoInOrder() => Assert.Equal(
        Enumerable.Range(1, 22).Select(number => string.Create(CultureInfo.InvariantCulture, $"C{number:00}")),
        FactorCatalogue.All.Select(factor => factor.Code));

    [Fact]
    public void All_SaysWhatToAskAndWhereFrom() => Assert.All(
        FactorCatalogue.All, factor => Assert.All([factor.Name, factor.Ask, factor.Source], text => Assert.NotEmpty(text)));

    [Fact]
    public void Flag_IsOneThatRulesAskFor() => Assert.Empty(
        FactorCatalogue.All.Select(factor => factor.Flag).OfType<string>().Except(AreasToCheck.KnownFlags));

    [Fact]
    public void Details_AreNamedOnce() => Assert.Equal(
        FactorCatalogue.All.SelectMany(factor => factor.Details).Select(detail => detail.Word).Distinct().Count(),
        FactorCatalogue.All.Sum(factor => factor.Details.Count));

    [Theory]
    [InlineData("C00")]
    [InlineData("c01")]
    [InlineData("")]
    [InlineData(null)]
    public void TryGet_NoSuchFactor_IsFalse(string? code) => Assert.False(FactorCatalogue.TryGet(code, out _));
}
