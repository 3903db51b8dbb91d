using Clinic.Domain.Anatomy.AreaSearch;
using Clinic.Domain.Screening;

namespace Clinic.Domain.Tests.Screening;

public sealed class ScreenFirstTests
{
    [Fact]
    public void Questions_OfEveryRule_HaveWords()
    {
        var asked = AreaRules.All.SelectMany(rule => rule.ScreenFirst).Distinct().Order().ToList();

        Assert.Equal(["RF04", "RF11", "RF13", "RF14", "RF19", "RF20", "RF26"], asked);
        Assert.All(asked, id => Assert.NotEmpty(ScreenFirst.Questions(id)));
    }

    [Fact]
    public void Questions_ThatAreAskedAtBooking_HaveTheSameWords() => Assert.Equal(
        RedFlagLists.Current.Questions.Where(question => question.Slug.StartsWith("limb", StringComparison.Ordinal)),
        ScreenFirst.Questions("RF04"));

    [Fact]
    public void Questions_AreTheMostSeriousFirst() => Assert.All(
        AreaRules.All.SelectMany(rule => rule.ScreenFirst).Distinct(),
        id => Assert.Equal(ScreenFirst.Questions(id).Select(line => line.Level).OrderDescending(), ScreenFirst.Questions(id).Select(line => line.Level)));

    [Fact]
    public void Questions_NobodyAsks_Throws() => Assert.Throws<ArgumentException>(() => ScreenFirst.Questions("RF99"));
}
