using Clinic.Testing;
using Clinic.Web.Tests.HouseRules;

namespace Clinic.Web.Tests.Charting;

public sealed class ChartWeightTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    /// <summary>In bytes over the wire: a chart is opened in a treatment room with a weak network.</summary>
    private const int HeaviestModules = 60 * 1024;

    [Fact]
    public async Task Modules_OfTheChart_AreLight()
    {
        using var ines = await app.SignedInAsync("ines");
        var bytes = 0;
        var modules = Repository.Files("src/Clinic.Web/wwwroot/js/chart", ".js").ToList();
        foreach (var module in modules)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/js/chart/{Path.GetFileName(module)}");
            request.Headers.Add("Accept-Encoding", "gzip");
            using var response = await ines.Http.SendAsync(request, TestContext.Current.CancellationToken);
            response.EnsureSuccessStatusCode();
            bytes += (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
        }

        Assert.InRange(modules.Count, 10, 15);
        Assert.InRange(bytes, 1, HeaviestModules);
    }
}
