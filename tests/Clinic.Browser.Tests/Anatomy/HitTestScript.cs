using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Testing;
using Microsoft.Playwright;

namespace Clinic.Browser.Tests.Anatomy;

/// <summary>The clinic's own hit-test.js and its atlas answer in a browser, on an empty page: nothing else can help them.</summary>
internal sealed class HitTestScript
{
    private readonly IPage page;
    private readonly string source;
    private readonly string atlas;

    private HitTestScript(IPage page, string source, string atlas) => (this.page, this.source, this.atlas) = (page, source, atlas);

    public static async Task<HitTestScript> OpenAsync(BrowserFixture browser, ClinicApp app, BodyBuild build)
    {
        var page = await browser.NewPageAsync(app, Device.Desktop);
        var script = await page.APIRequest.GetAsync("/js/chart/hit-test.js");
        var answer = await page.APIRequest.GetAsync($"/api/v1/atlas?build={WireName.Of(build)}");
        return new HitTestScript(page, await script.TextAsync(), await answer.TextAsync());
    }

    /// <summary>Runs an expression over <c>module</c>, <c>atlas</c> and <c>given</c>.</summary>
    public Task<T> RunAsync<T>(string expression, object? given = null) => page.EvaluateAsync<T>(
        $$"""
        async ([source, answer, given]) => {
          const module = await import('data:text/javascript,' + encodeURIComponent(source));
          const atlas = JSON.parse(answer);
          {{expression}}
        }
        """,
        new object?[] { source, atlas, given });
}
