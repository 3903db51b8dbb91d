using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Testing;
using Clinic.Web.Tests.Availability;

namespace Clinic.Web.Tests.Charting;

/// <summary>What a chart asks of the database, and what it sends over the line. Times are measured by the bench.</summary>
public sealed partial class ChartCostTests(CountingClinicApp app) : IClassFixture<CountingClinicApp>
{
    private const int Kilo = 1024;

    /// <summary>The newest visit of a chart of many years reads and weighs what one of a new client does.</summary>
    [Fact]
    public async Task Show_OfALongChart_ReadsThreeTimesAndIsNoHeavier()
    {
        using var ines = await app.SignedInAsync("ines");
        var few = await NewestVisitAsync("Few", 10, hour: 2);
        var many = await NewestVisitAsync("Many", 200, hour: 4);
        // Once, so that what is read once a process is known.
        await ines.GetAsync(few);

        var small = await WeighAsync(ines, few);
        var big = await WeighAsync(ines, many);

        Assert.Equal(3, small.Statements);
        Assert.Equal(3, big.Statements);
        Assert.InRange(big.Bytes, 1, (int)(1.5 * small.Bytes));
    }

    [Theory]
    [InlineData("", 4, 8)]
    [InlineData("?page=3", 4, 9)]
    [InlineData("/comparison", 3, 10)]
    [InlineData("/heat-map", 3, 11)]
    public async Task Show_OfALongHistory_ReadsAsOften(string page, int statements, int hour)
    {
        using var ines = await app.SignedInAsync("ines");
        var client = await ClientAsync($"Long{hour}", 70, hour);
        await ines.GetAsync($"/charting/clients/{client}{page}");
        app.Counter.Clear();

        await ines.GetAsync($"/charting/clients/{client}{page}");

        Assert.True(Reads().Count == statements, string.Join("\n---\n", Reads()));
    }

    [Theory]
    [InlineData("body", 50)]
    [InlineData("thumbnail", 10)]
    public async Task Picture_OfEachView_IsLightAndKeptForEver(string kind, int most)
    {
        using var http = new HttpClient { BaseAddress = app.Address };
        foreach (var palette in (string[])["light", "dark"])
        {
            foreach (var view in (string[])["back", "front", "left", "right"])
            {
                using var answer = await http.GetAsync($"/anatomy/v{Atlas.Current.Version}/athletic/{kind}/{view}-{palette}.svg", TestContext.Current.CancellationToken);
                var bytes = Brotli(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

                Assert.Equal("public, max-age=31536000, immutable", answer.Headers.NonValidated["Cache-Control"].ToString());
                Assert.InRange(bytes, 1, most * Kilo);
            }
        }
    }

    /// <summary>The page itself is sent as it is (its token must not be guessed from its length), the rest as Brotli.</summary>
    [Fact]
    public async Task FirstLoad_WithOneView_IsUnder200KilobytesAndItsModulesUnder60()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var ines = chart.Ines;
        var html = await ines.Http.GetStringAsync(chart.Address, TestContext.Current.CancellationToken);
        var styles = StyleSheet().Matches(html).Select(match => match.Groups["href"].Value).ToList();
        var entry = ModuleScript().Matches(html).Select(match => match.Groups["src"].Value).ToList();
        Assert.NotEmpty(styles);
        Assert.NotEmpty(entry);

        var modules = await ModulesAsync(ines, entry);
        var scripts = modules.Values.Sum();
        var rest = 0;
        List<string> fonts = [];
        foreach (var style in styles)
        {
            var text = await ines.Http.GetStringAsync(style, TestContext.Current.CancellationToken);
            fonts.AddRange(Font().Matches(text).Select(match => new Uri(new Uri(ines.Http.BaseAddress!, style), match.Groups["url"].Value).PathAndQuery));
        }

        Assert.NotEmpty(fonts);
        foreach (var file in styles.Concat(fonts).Append($"/anatomy/v{Atlas.Current.Version}/athletic/body/back-light.svg").Concat(Thumbnails()))
        {
            rest += Brotli(await ines.Http.GetByteArrayAsync(file, TestContext.Current.CancellationToken));
        }

        Assert.True(modules.Count > 3, string.Join(", ", modules.Keys));
        Assert.InRange(scripts, 1, 60 * Kilo);
        Assert.InRange(Encoding.UTF8.GetByteCount(html) + scripts + rest, 1, 200 * Kilo);
    }

    private static IEnumerable<string> Thumbnails() =>
        ((string[])["back", "front", "left", "right"]).Select(view => $"/anatomy/v{Atlas.Current.Version}/athletic/thumbnail/{view}-light.svg");

    /// <summary>Every module that the page loads, by its address, with its size as Brotli.</summary>
    private static async Task<Dictionary<string, int>> ModulesAsync(Visitor visitor, IEnumerable<string> entry)
    {
        Dictionary<string, int> found = [];
        var waiting = new Queue<string>(entry);
        while (waiting.TryDequeue(out var address))
        {
            if (found.ContainsKey(address))
            {
                continue;
            }

            var text = await visitor.Http.GetStringAsync(address, TestContext.Current.CancellationToken);
            found[address] = Brotli(Encoding.UTF8.GetBytes(text));
            foreach (Match match in Import().Matches(text))
            {
                waiting.Enqueue(new Uri(new Uri(visitor.Http.BaseAddress!, address), match.Groups["from"].Value).PathAndQuery);
            }
        }

        return found;
    }

    private async Task<(int Statements, int Bytes)> WeighAsync(Visitor visitor, string address)
    {
        app.Counter.Clear();
        var bytes = (await visitor.Http.GetByteArrayAsync(address, TestContext.Current.CancellationToken)).Length;
        return (Reads().Count, bytes);
    }

    /// <summary>Whether she is still signed in is asked by every page alike; the row that says who read is no read.</summary>
    private List<string> Reads() => [.. app.Counter.Statements.Where(statement =>
        !statement.StartsWith("insert into audit_entries", StringComparison.Ordinal)
        && !statement.Contains("FROM user", StringComparison.Ordinal) && !statement.Contains("FROM role", StringComparison.Ordinal))];

    private async Task<string> NewestVisitAsync(string name, int visits, int hour)
    {
        await using var db = app.Open();
        return $"/charting/visits/{(await GivenHistory.AddAsync(db, name, visits, app.Clock.Now, hour)).Visits[0].Id}";
    }

    private async Task<string> ClientAsync(string name, int visits, int hour)
    {
        await using var db = app.Open();
        return (await GivenHistory.AddAsync(db, name, visits, app.Clock.Now, hour)).Client.Id.ToString();
    }

    private static int Brotli(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            brotli.Write(bytes);
        }

        return (int)packed.Length;
    }

    [GeneratedRegex("""<link rel="stylesheet" href="(?<href>[^"]+)""")]
    private static partial Regex StyleSheet();

    [GeneratedRegex("""url\("?(?<url>[^")]+\.woff2)""")]
    private static partial Regex Font();

    [GeneratedRegex("""<script type="module" src="(?<src>[^"]+)""")]
    private static partial Regex ModuleScript();

    [GeneratedRegex("""(?:from|import)\s*\(?["'](?<from>\.{1,2}/[^"']+)["']""")]
    private static partial Regex Import();
}
