using Clinic.Domain.Booking;
using Clinic.Domain.Screening;

namespace Clinic.Domain.Tests.Screening;

public sealed class RedFlagListsTests
{
    /// <summary>Every line of the list that is asked now, with what it asks for.</summary>
    private static readonly (string Slug, RedFlagLevel Level)[] Asked =
    [
        ("chest", RedFlagLevel.Emergency),
        ("tearing", RedFlagLevel.Emergency),
        ("bladder-bowel", RedFlagLevel.Emergency),
        ("neck-artery", RedFlagLevel.Emergency),
        ("limb-new", RedFlagLevel.SameDay),
        ("limb-old", RedFlagLevel.TherapistFirst),
        ("fever", RedFlagLevel.SameDay),
        ("injury", RedFlagLevel.SameDay),
        ("clot", RedFlagLevel.SameDay),
        ("cancer-new-pain", RedFlagLevel.TherapistFirst),
        ("cancer", RedFlagLevel.Modify),
        ("pregnant-unwell", RedFlagLevel.SameDay),
        ("pregnant", RedFlagLevel.Modify),
    ];

    [Fact]
    public void Current_EachLine_AsksForItsLevel()
    {
        Assert.Equal("2026-11", RedFlagLists.Current.Version);
        Assert.Equal(Asked, RedFlagLists.Current.Questions.Select(question => (question.Slug, question.Level)));
        Assert.All(Asked, line => Assert.Equal(line.Level, Decide(line.Slug).Level));
    }

    [Theory]
    [InlineData(RedFlagLevel.Clear, "none")]
    [InlineData(RedFlagLevel.Modify, "pregnant", "cancer")]
    [InlineData(RedFlagLevel.TherapistFirst, "limb-old", "pregnant")]
    [InlineData(RedFlagLevel.SameDay, "limb-old", "fever")]
    [InlineData(RedFlagLevel.SameDay, "limb-old", "limb-new")]
    // A swollen calf with short breath.
    [InlineData(RedFlagLevel.Emergency, "clot", "chest")]
    [InlineData(RedFlagLevel.Emergency, "pregnant", "neck-artery", "limb-old")]
    public void Decide_Several_TheMostSeriousOne(RedFlagLevel level, params string[] answers) => Assert.Equal(level, Decide(answers).Level);

    [Fact]
    public void Decide_TwiceTheSameInAnyOrder_KeepsTheOrderOfTheList() =>
        Assert.Equal(["limb-new", "fever"], Decide("fever", "limb-new", "fever").Ticked);

    [Fact]
    public void Decide_None_KeepsNothingButTheVersion()
    {
        var answers = Decide("none");

        Assert.Equal("2026-11", answers.Version);
        Assert.Empty(answers.Ticked);
    }

    [Theory]
    [InlineData(typeof(NothingTicked), "2026-11")]
    [InlineData(typeof(NoneAndMore), "2026-11", "fever", "none")]
    [InlineData(typeof(NoneAndMore), "2026-11", "none", "chest")]
    [InlineData(typeof(UnknownFlag), "2026-11", "fever", "cold")]
    [InlineData(typeof(UnknownFlag), "2026-11", "Fever")]
    [InlineData(typeof(UnknownFlag), "2026-11", null)]
    [InlineData(typeof(UnknownFlag), "2019-01", "none")]
    [InlineData(typeof(UnknownFlag), null, "none")]
    public void Decide_NoAnswerThatCanBeTaken_IsRefused(Type refusal, string? version, params string?[]? answers) =>
        Assert.IsType(refusal, RedFlagLists.Decide(version, answers ?? [null]).Refusal);

    [Fact]
    public void Decide_NoAnswersAtAll_IsRefused() => Assert.IsType<NothingTicked>(RedFlagLists.Decide("2026-11", null).Refusal);

    [Fact]
    public void Check_Emergency_IsNeverBooked() => Assert.Throws<ArgumentException>(() => CheckOf(RedFlagLevel.Emergency));

    [Fact]
    public void Call_Twice_KeepsTheFirst()
    {
        var check = CheckOf(RedFlagLevel.SameDay);
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());

        check.Call(DateTimeOffset.UnixEpoch, first);
        check.Call(DateTimeOffset.UnixEpoch.AddHours(1), second);

        Assert.Equal((DateTimeOffset.UnixEpoch, first), (check.CalledAt, check.CalledBy));
    }

    private static RedFlagAnswers Decide(params string[] answers) => RedFlagLists.Current.Decide(answers).Value!;

    private static RedFlagCheck CheckOf(RedFlagLevel level) => new()
    {
        AppointmentId = Id<Appointment>.New(),
        Version = "2026-11",
        Ticked = ["fever"],
        Level = level,
        AnsweredAt = DateTimeOffset.UnixEpoch,
    };
}
