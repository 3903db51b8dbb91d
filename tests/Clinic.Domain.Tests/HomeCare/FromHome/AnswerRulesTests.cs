using Clinic.Domain.Charting;
using Clinic.Domain.HomeCare.FromHome;

namespace Clinic.Domain.Tests.HomeCare.FromHome;

public sealed class AnswerRulesTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 27, 15, 0, 0, TimeSpan.Zero);
    private static readonly Id<Knot> OneKnot = Id<Knot>.New();

    [Theory]
    [InlineData(4, 9, false)]
    [InlineData(4, 11, true)]
    [InlineData(5, 9, true)]
    public void IsNew_SameNumberWithinMinutes_IsNot(int pain, int minutes, bool isNew) =>
        Assert.Equal(isNew, AnswerRules.IsNew(Answer(pain, minutes), [Answer(4, 0)]));

    [Fact]
    public void IsNew_PutRightAndBackAgain_IsAndItsReplayIsNot()
    {
        HomeAnswer[] stored = [Answer(4, 0), Answer(7, 3)];

        Assert.True(AnswerRules.IsNew(Answer(4, 5), stored));
        Assert.False(AnswerRules.IsNew(Answer(4, 0), stored));
    }

    [Fact]
    public void IsNew_OfAnotherKnotOrByAnotherMail_Is()
    {
        Assert.True(AnswerRules.IsNew(Answer(4, 1, knot: Id<Knot>.New()), [Answer(4, 0)]));
        Assert.True(AnswerRules.IsNew(Answer(4, 1, asked: AskedWhen.AnyTime), [Answer(4, 0)]));
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

    private static HomeAnswer Answer(int? pain, int minutes, bool? hasEased = null, Id<Knot>? knot = null, AskedWhen asked = AskedWhen.Week) => new()
    {
        SheetId = default,
        VisitId = default,
        KnotId = knot ?? OneKnot,
        Asked = asked,
        KnotPain = pain,
        HasEased = hasEased,
        AnsweredAt = At.AddMinutes(minutes),
    };
}
