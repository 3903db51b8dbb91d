using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Plans;
using Clinic.Domain.Clients;

namespace Clinic.Domain.Tests.Charting;

public sealed class PlanCourseTests
{
    private static readonly DateOnly Day = new(2026, 11, 20);
    private static readonly Id<Visit> Here = Id<Visit>.New();

    [Theory]
    [InlineData(0, new int[0], null, "Not rated yet. 6 visits planned after this one. Look again on 12 December.")]
    [InlineData(0, new int[0], 3, "3 of 10 now. 6 visits planned after this one. Look again on 12 December.")]
    [InlineData(1, new[] { 3 }, null, "3 of 10 at the start. Visit 1 of 6, 5 left. Look again on 12 December.")]
    [InlineData(3, new[] { 3, 2 }, 4, "4 of 10 now, 3 at the start. Visit 3 of 6, 3 left. Look again on 12 December.")]
    [InlineData(4, new[] { 3, 5 }, null, "5 of 10 last time, 3 at the start. Visit 4 of 6, 2 left. Look again on 12 December.")]
    [InlineData(6, new[] { 3 }, 8, "8 of 10 now, 3 at the start. Visit 6 of 6, none left. Look again on 12 December.")]
    [InlineData(7, new[] { 3 }, 8, "8 of 10 now, 3 at the start. Visit 7, 6 were planned. Look again on 12 December.")]
    public void Line_OfAPlan_SaysWhatIsLeft(int visit, int[] before, int? now, string line) =>
        Assert.Equal(line, Course(visit, before, now, new DateOnly(2026, 12, 12)).Line);

    [Fact]
    public void Line_WithAReviewInAnotherYear_SaysTheYear() =>
        Assert.EndsWith("Look again on 5 January 2027.", Course(1, [], null, new DateOnly(2027, 1, 5)).Line, StringComparison.Ordinal);

    [Theory]
    [InlineData(5, 21, null)]
    [InlineData(5, 20, "The review is due")]
    [InlineData(6, 21, "This is the last of the planned visits")]
    [InlineData(7, 19, "The planned visits are used up and the review is due")]
    public void Due_OfAPlan_SaysWhatMustBeLookedAt(int visit, int reviewOn, string? words)
    {
        var due = Course(visit, [], null, new DateOnly(2026, 11, reviewOn)).Due;

        Assert.Equal(words is null, due is null);
        Assert.StartsWith(words ?? "", due ?? "", StringComparison.Ordinal);
    }

    private static PlanCourse Course(int visit, int[] before, int? now, DateOnly reviewOn) => new()
    {
        Plan = new CarePlan
        {
            ClientId = Id<Client>.New(),
            MadeIn = Id<Visit>.New(),
            Goal = "Lift my grandson",
            VisitsPlanned = 6,
            ReviewOn = reviewOn,
            MadeAt = default,
            MadeBy = Guid.Empty,
            MadeByName = "Ines",
        },
        VisitId = Here,
        Visit = visit,
        Day = Day,
        Ratings =
        [
            .. before.Select(rating => new PlanRating(Id<Visit>.New(), rating, default)),
            .. now is { } given ? [new PlanRating(Here, given, default)] : Array.Empty<PlanRating>(),
        ],
    };
}
