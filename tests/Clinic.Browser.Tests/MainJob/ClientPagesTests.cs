using Clinic.Testing;
using Clinic.Testing.HomeCare;

namespace Clinic.Browser.Tests.MainJob;

public sealed class ClientPagesTests(BrowserFixture browser, ClinicApp app) : IClassFixture<BrowserFixture>, IClassFixture<ClinicApp>
{
    [Fact]
    public Task EachPage_AtEachWidthAndTheme_IsLightAndAccessible() => EveryPage.WalkAsync(browser, app, async walk =>
    {
        await walk.ClientAsync();
        await walk.HomePlanAsync((await GivenSheet.AddAsync(app)).Path);
    });
}
