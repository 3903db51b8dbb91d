using Clinic.Web.Features.Shared;

namespace Clinic.Web.Tests.Shared;

public sealed class StaffNameTests
{
    [Theory]
    [InlineData("Ines Moreau", "IM")]
    [InlineData("Maria del Carmen  Ortiz", "MO")]
    [InlineData("cher", "C")]
    [InlineData("", "")]
    public void Initials_Name_AreOfTheFirstAndTheLastWord(string name, string initials) =>
        Assert.Equal(initials, new StaffName(name).Initials);
}
