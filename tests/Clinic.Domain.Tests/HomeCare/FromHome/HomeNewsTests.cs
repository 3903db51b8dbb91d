using Clinic.Domain.Charting;
using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.FromHome;

namespace Clinic.Domain.Tests.HomeCare.FromHome;

public sealed class HomeNewsTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 18, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_SeveralAnswers_TellsTheLastOfEach()
    {
        var news = Of(Pain(AskedWhen.NextDay, 1, 4), Relief(AskedWhen.NextDay, 1, EasedFor.OneDay, null), Pain(AskedWhen.Week, 7, 3), Relief(AskedWhen.Week, 7, EasedFor.FewDays, true));

        Assert.Equal("3 of 10 after a week, eased a few days, came back", news!.Words);
    }

    [Fact]
    public void Of_PutRightWithinMinutes_TellsWhatStands() =>
        Assert.Equal("2 of 10 after 5 days", Of(Pain(AskedWhen.AnyTime, 5, 8), Pain(AskedWhen.AnyTime, 5, 2, minutes: 3))!.Words);

    [Theory]
    [InlineData(EasedFor.Still, false, "still eased")]
    [InlineData(EasedFor.Week, false, "eased a week, has not come back")]
    [InlineData(EasedFor.FewHours, true, "eased a few hours, came back")]
    [InlineData(null, null, "eased")]
    public void Words_OfWhatBecameOfIt_AreShort(EasedFor? easedFor, bool? cameBack, string words) =>
        Assert.Equal(words, Of(Relief(AskedWhen.TwoWeeks, 14, easedFor, cameBack))!.Words);

    [Fact]
    public void Of_NothingTold_IsNothing() => Assert.Null(Of());

    [Fact]
    public void Adherence_OfASheet_CountsByExerciseAndByDay()
    {
        var sheetDay = new DateOnly(2026, 11, 20);

        var days = Adherence.Of(sheetDay, sheetDay.AddDays(4), 2, [(1, sheetDay.AddDays(1)), (1, sheetDay.AddDays(3)), (2, sheetDay.AddDays(3)), (2, sheetDay.AddDays(9))]);

        Assert.Equal((sheetDay.AddDays(1), 4), (days.First, days.Days));
        Assert.Equal((2, 1), (days.DaysOf(0), days.DaysOf(1)));
        Assert.Equal([1, 0, 2, 0], Enumerable.Range(0, 4).Select(days.On));
        Assert.Equal(0, Adherence.Of(sheetDay, sheetDay, 2, []).Days);
        Assert.Equal(1, Adherence.Of(sheetDay, sheetDay, 2, [(1, sheetDay)]).Days);
        Assert.Equal(Adherence.MostDays, Adherence.Of(sheetDay, sheetDay.AddDays(300), 2, []).Days);
    }

    private static HomeNews? Of(params HomeAnswer[] answers) => HomeNews.Of(answers, answer => (int)(answer.AnsweredAt - Start).TotalDays);

    private static HomeAnswer Pain(AskedWhen asked, int days, int pain, int minutes = 0) => new()
    {
        SheetId = new Id<Sheet>(Guid.Empty), VisitId = new Id<Visit>(Guid.Empty), Asked = asked, KnotPain = pain, AnsweredAt = Start.AddDays(days).AddMinutes(minutes),
    };

    private static HomeAnswer Relief(AskedWhen asked, int days, EasedFor? easedFor, bool? cameBack) => new()
    {
        SheetId = new Id<Sheet>(Guid.Empty), VisitId = new Id<Visit>(Guid.Empty), Asked = asked, HasEased = true, EasedFor = easedFor, CameBack = cameBack,
        AnsweredAt = Start.AddDays(days).AddMinutes(1),
    };
}
