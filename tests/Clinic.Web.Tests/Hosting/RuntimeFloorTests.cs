using Clinic.Web.Hosting;

namespace Clinic.Web.Tests.Hosting;

public sealed class RuntimeFloorTests
{
    [Theory]
    [InlineData("9.0.20", true)]
    [InlineData("10.0.0", true)]
    [InlineData("10.0.13", true)]
    [InlineData("10.0.14", false)]
    [InlineData("10.0.20", false)]
    [InlineData("11.0.0", false)]
    public void IsBelow_Runtime_LooksAtEveryNumber(string runtime, bool below) =>
        Assert.Equal(below, RuntimeFloor.IsBelow(Version.Parse(runtime)));
}
