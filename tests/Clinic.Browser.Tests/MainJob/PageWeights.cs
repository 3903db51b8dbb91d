using System.Globalization;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Microsoft.Playwright;

namespace Clinic.Browser.Tests.MainJob;

/// <summary>Counts what comes over the wire, headers and all, for one page after the other, each as on a first visit.</summary>
internal sealed class PageWeights(IPage page)
{
    private readonly Dictionary<string, string> addresses = [];
    private readonly List<(string Address, double Bytes)> come = [];
    private readonly List<(string Page, double Bytes, double Drawing, string Heaviest)> weighed = [];

    public async Task StartAsync()
    {
        var network = await page.Context.NewCDPSessionAsync(page);
        network.Event("Network.requestWillBeSent").OnEvent += (_, sent) =>
        {
            addresses[sent!.Value.GetProperty("requestId").GetString()!] = sent.Value.GetProperty("request").GetProperty("url").GetString()!;
            if (sent.Value.TryGetProperty("redirectResponse", out var redirect))
            {
                come.Add((redirect.GetProperty("url").GetString()!, redirect.GetProperty("encodedDataLength").GetDouble()));
            }
        };
        network.Event("Network.loadingFinished").OnEvent += (_, finished) => come.Add(Finished(finished!.Value));
        await network.SendAsync("Network.enable");
        await network.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true });
    }

    /// <summary>Loads the page once more with nothing kept, and notes its weight.</summary>
    public async Task WeighAsync(string name)
    {
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        come.Clear();
        var document = await page.ReloadAsync(new() { WaitUntil = WaitUntilState.NetworkIdle });
        var drawing = InlineDrawing(await document!.TextAsync()) + come.Where(IsDrawing).Sum(part => part.Bytes);
        var all = come.Sum(part => part.Bytes);
        var heaviest = come.MaxBy(part => part.Bytes);
        weighed.Add((name, all - drawing, drawing, $"{new Uri(heaviest.Address).AbsolutePath} {heaviest.Bytes.ToString("N0", CultureInfo.InvariantCulture)}"));
    }

    public void AssertAllBelow(double limit)
    {
        Assert.NotEmpty(weighed);
        var table = new StringBuilder($"Bytes on first load, without the body map's drawing; no page may have more than {limit.ToString("N0", CultureInfo.InvariantCulture)}.\n");
        foreach (var (name, bytes, drawing, heaviest) in weighed.OrderByDescending(row => row.Bytes))
        {
            table.AppendLine(CultureInfo.InvariantCulture, $"{bytes,10:N0}  {name,-28} drawing {drawing,9:N0}  heaviest: {heaviest}");
        }

        TestContext.Current.SendDiagnosticMessage(table.ToString());
        Assert.True(weighed.TrueForAll(row => row.Bytes <= limit), table.ToString());
    }

    private static bool IsDrawing((string Address, double Bytes) part) =>
        new Uri(part.Address).AbsolutePath is var path
        && (path.StartsWith("/anatomy/", StringComparison.Ordinal) || path == "/api/v1/atlas");

    // The chart has the marks that lie over the body inside the page.
    private static double InlineDrawing(string html) =>
        new HtmlParser().ParseDocument(html).QuerySelectorAll(".thumb svg, .stage svg").Sum(svg => Encoding.UTF8.GetByteCount(svg.OuterHtml));

    private (string Address, double Bytes) Finished(JsonElement finished) =>
        (addresses[finished.GetProperty("requestId").GetString()!], finished.GetProperty("encodedDataLength").GetDouble());
}
