using System.Globalization;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Microsoft.Playwright;

namespace Clinic.Browser.Tests.MainJob;

/// <summary>Counts what comes over the wire for one page after the other, headers and all, as on a first visit: the browser keeps nothing.</summary>
internal sealed class PageWeights(IPage page)
{
    private readonly Dictionary<string, string> asked = [];
    private readonly List<(string Address, double Bytes)> come = [];
    private readonly List<(string Page, double Bytes, double Drawing, string Heaviest)> weighed = [];
    private string? lastAddress;
    private bool isNew;

    public async Task StartAsync()
    {
        var network = await page.Context.NewCDPSessionAsync(page);
        network.Event("Network.requestWillBeSent").OnEvent += (_, sent) => Asked(sent!.Value);
        network.Event("Network.loadingFinished").OnEvent += (_, finished) => Come(finished!.Value);
        await network.SendAsync("Network.enable");
        await network.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true });
    }

    /// <summary>Notes the weight of the page that was just opened. What a script opened is loaded once more by its address.</summary>
    public async Task WeighAsync(string name)
    {
        if (!isNew && page.Url == lastAddress)
        {
            return;
        }

        if (!isNew)
        {
            await page.ReloadAsync();
        }

        await AllHasComeAsync();
        (isNew, lastAddress) = (false, page.Url);
        var drawing = InlineDrawing(await page.ContentAsync()) + come.Where(IsDrawing).Sum(part => part.Bytes);
        var heaviest = come.Where(part => !IsDrawing(part)).MaxBy(part => part.Bytes);
        weighed.Add((name, come.Sum(part => part.Bytes) - drawing, drawing, FormattableString.Invariant($"{heaviest.Address} {heaviest.Bytes:N0}")));
    }

    /// <summary>On a busy machine the browser's word that nothing comes any more can get lost: then the page is opened once more.</summary>
    private async Task AllHasComeAsync()
    {
        try
        {
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        }
        catch (TimeoutException)
        {
            await page.ReloadAsync();
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        }
    }

    public void AssertAllBelow(Func<string, double> limitOf)
    {
        Assert.NotEmpty(weighed);
        var table = new StringBuilder("Bytes on first load without the body map, and how many are allowed\n");
        foreach (var (name, bytes, drawing, heaviest) in weighed.OrderByDescending(row => row.Bytes))
        {
            table.Append(CultureInfo.InvariantCulture, $"{bytes,9:N0} of {limitOf(name),9:N0}  {name,-26} body map {drawing,9:N0}  heaviest {heaviest}\n");
        }

        TestContext.Current.TestOutputHelper!.WriteLine(table.ToString());
        Assert.True(weighed.TrueForAll(row => row.Bytes <= limitOf(row.Page)), table.ToString());
    }

    // The map of the body is not counted: its pictures, its shapes, and the scripts that find the place under a thumb.
    private static bool IsDrawing((string Address, double Bytes) part) =>
        part.Address.StartsWith("/anatomy/", StringComparison.Ordinal)
        || part.Address is "/api/v1/atlas" or "/js/chart/body-map.js" or "/js/chart/hit-test.js";

    // The chart has the marks that lie over the body inside the page.
    private static double InlineDrawing(string html) =>
        new HtmlParser().ParseDocument(html).QuerySelectorAll(".thumb svg, .stage svg, .small-body svg, .whole-body svg").Sum(svg => Encoding.UTF8.GetByteCount(svg.OuterHtml));

    private void Asked(JsonElement sent)
    {
        var isRedirected = sent.TryGetProperty("redirectResponse", out var redirect);
        if (sent.GetProperty("type").GetString() == "Document" && !isRedirected)
        {
            asked.Clear();
            come.Clear();
            isNew = true;
        }

        if (isRedirected)
        {
            come.Add((new Uri(redirect.GetProperty("url").GetString()!).AbsolutePath, redirect.GetProperty("encodedDataLength").GetDouble()));
        }

        asked[sent.GetProperty("requestId").GetString()!] = new Uri(sent.GetProperty("request").GetProperty("url").GetString()!).AbsolutePath;
    }

    private void Come(JsonElement finished)
    {
        if (asked.TryGetValue(finished.GetProperty("requestId").GetString()!, out var address))
        {
            come.Add((address, finished.GetProperty("encodedDataLength").GetDouble()));
        }
    }
}
