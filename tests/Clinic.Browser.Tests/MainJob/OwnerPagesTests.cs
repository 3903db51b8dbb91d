using Clinic.Testing;

namespace Clinic.Browser.Tests.MainJob;

public sealed class OwnerPagesTests(BrowserFixture browser, ClinicApp app) : IClassFixture<BrowserFixture>, IClassFixture<ClinicApp>
{
    [Fact]
    public Task EachPage_AtEachWidthAndTheme_IsLightAndAccessible() => EveryPage.WalkAsync(browser, app, walk => walk.OwnerAsync());
}
