using Clinic.Testing;

namespace Clinic.Browser.Tests.MainJob;

/// <summary>No page is heavy: a client may book from a phone in a bad place.</summary>
public sealed class PageWeightTests(BrowserFixture browser, ClinicApp app) : IClassFixture<BrowserFixture>, IClassFixture<ClinicApp>
{
    private const double Limit = 100 * 1024;

    [Fact]
    public Task PagesOfAClient_FirstLoad_IsLight() => WeighAsync(walk => walk.ClientAsync());

    [Fact]
    public Task PagesOfATherapist_FirstLoad_IsLight() => WeighAsync(walk => walk.TherapistAsync());

    private async Task WeighAsync(Func<MainJobWalk, Task> through)
    {
        var page = await browser.NewPageAsync(app, Device.Desktop);
        var weights = new PageWeights(page);
        await weights.StartAsync();
        await through(new MainJobWalk(page, weights.WeighAsync));
        weights.AssertAllBelow(Limit);
    }
}
