using Clinic.Domain.Charting;
using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.FromHome;

namespace Clinic.Domain.Tests.HomeCare.FromHome;

public sealed class AnswerRulesTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 27, 15, 0, 0, TimeSpan.Zero);
    private static readonly Id<Knot> OneKnot = Id<Knot>.New();

    [Theory]
    [InlineData(4, 9, true)]
    [InlineData(4, 11, false)]
    [InlineData(5, 9, false)]
    public void Repeats_SameNumberWithinMinutes_IsOneAnswer(int pain, int minutes, bool repeats) =>
        Assert.Equal(repeats, AnswerRules.Repeats(Answer(pain, minutes), Answer(4, 0)));

    [Fact]
    public void Repeats_AnotherKnotOrAnotherMail_IsAnotherAnswer()
    {
        Assert.False(AnswerRules.Repeats(Answer(4, 1), new HomeAnswer { SheetId = default, VisitId = default, KnotId = Id<Knot>.New(), Asked = AskedWhen.Week, KnotPain = 4, AnsweredAt = At }));
        Assert.False(AnswerRules.Repeats(Answer(4, 1), new HomeAnswer { SheetId = default, VisitId = default, KnotId = OneKnot, Asked = AskedWhen.AnyTime, KnotPain = 4, AnsweredAt = At }));
    }

    [Fact]
    public void Standing_NumberPutRightWithinMinutes_CountsOnce()
    {
        HomeAnswer[] all = [Answer(7, 0), Answer(2, 3), Answer(null, 4, hasEased: true), Answer(5, 60)];

        Assert.Equal([all[1], all[2], all[3]], AnswerRules.Standing(all));
    }

    [Theory]
    [InlineData(null, 8)]
    [InlineData(7, 8)]
    [InlineData(10, 8)]
    [InlineData(3, 4)]
    [InlineData(0, 1)]
    public void HelpFrom_EightOrMoreThanAtTheVisit(int? atVisit, int from) => Assert.Equal(from, AnswerRules.HelpFrom(atVisit));

    [Fact]
    public void Relief_IsKeptAsFarAsItMakesSense()
    {
        Assert.Null(AnswerRules.Relief(null, null, null));
        Assert.Equal((false, null, null), AnswerRules.Relief(false, EasedFor.Week, true));
        Assert.Equal((true, EasedFor.Still, false), AnswerRules.Relief(true, EasedFor.Still, true));
        Assert.Equal((true, EasedFor.OneDay, true), AnswerRules.Relief(null, EasedFor.OneDay, true));
        Assert.Equal((null, null, true), AnswerRules.Relief(null, null, true));
    }

    private static HomeAnswer Answer(int? pain, int minutes, bool? hasEased = null) => new()
    {
        SheetId = default,
        VisitId = default,
        KnotId = OneKnot,
        Asked = AskedWhen.Week,
        KnotPain = pain,
        HasEased = hasEased,
        AnsweredAt = At.AddMinutes(minutes),
    };
}
