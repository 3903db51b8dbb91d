using Clinic.Domain.Anatomy;
using Clinic.Domain.Charting.Words;

namespace Clinic.Domain.Tests.Charting.Words;

public sealed class StaffTitlesTests
{
    [Fact]
    public void Of_EveryAreaThatCanBeTouched_HasATitle() =>
        Assert.All(Areas.All.Where(area => !area.IsExerciseTarget), area => Assert.True(StaffTitles.Has(area.Id), area.Id));

    [Theory]
    [InlineData("lat", AreaSide.Left, "Left lat")]
    [InlineData("abdomen", AreaSide.Both, "Abdominals, both sides")]
    public void Of_Side_StandsWhereATherapistSaysIt(string area, AreaSide side, string title) =>
        Assert.Equal(title, StaffTitles.Of(area, side));
}
