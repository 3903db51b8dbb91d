using System.Diagnostics;
using System.Globalization;
using Clinic.Domain.HomeCare.Sheets;
using Clinic.Domain.Practice;
using Clinic.Testing;
using Clinic.Testing.HomeCare;
using Clinic.Web.Hosting.Pdf;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Bench;

/// <summary>
/// One sheet of four exercises as PDF: with the browser that is kept, with the plain command of the same page, and with QuestPDF where it is built
/// in, some of each in turns; then what 1,000 sheets do to the memory. Linux alone: memory is read from /proc.
/// </summary>
internal static class SheetRun
{
    private const string WebAddress = "https://clinic.example/h/4T5nQ8wYxV2rK9mP3sJ7dL";
    private const int WarmUp = 50;
    private const int Many = 1000;

    private static readonly string[] Exercises = ["E08", "E02", "E16", "E25"];

    public static async Task<int> RunAsync(int rounds)
    {
        await using var postgres = await MortalPostgres.StartAsync();
        await using var app = new RecordedClinic(await postgres.DemoAsync());
        var sheet = GivenSheet.Of(Exercises, PaperSize.A4);
        List<(string What, Func<Task> PrintAsync, int ARound, List<double> Rounds, Peak Peak)> ways = [];
        foreach (var engine in app.Services.GetServices<IPdfRenderer>())
        {
            if (await engine.IsPresentAsync(CancellationToken.None))
            {
                ways.Add((engine.Name == nameof(PdfEngine.Chromium) ? "Chromium kept warm" : "QuestPDF", () => engine.RenderAsync(sheet, WebAddress, CancellationToken.None), 20, [], new Peak()));
            }
        }

        ways.Add(("chromium --print-to-pdf", () => PlainAsync(app, sheet), 5, [], new Peak()));
        foreach (var way in ways)
        {
            await TimeAsync(way.PrintAsync, 3, new Peak());
        }

        for (var round = 0; round < rounds; round++)
        {
            foreach (var way in ways)
            {
                way.Rounds.Add(await TimeAsync(way.PrintAsync, way.ARound, way.Peak));
            }
        }

        var plain = new Figure(ways[^1].Rounds);
        Console.WriteLine("| one sheet of four exercises | PDFs a second | ms | spread of the rounds | / plain | program, MB at most | browser, MB at most |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var way in ways)
        {
            var figure = new Figure(way.Rounds);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {way.What} | {1000 / figure.Median:0.0} | {figure.Median:0} | {figure.Spread:0.00} | {figure.Median / plain.Median:0.00} | {way.Peak.Program:0} | {way.Peak.Browser:0} |"));
        }

        foreach (var way in ways.SkipLast(1))
        {
            await GrowAsync(way.What, way.PrintAsync);
        }

        return 0;
    }

    private static async Task GrowAsync(string what, Func<Task> printAsync)
    {
        List<(int Sheets, double Program, double Browser)> looks = [];
        for (var at = 1; at <= WarmUp + Many; at++)
        {
            await printAsync();
            if (at % WarmUp == 0)
            {
                looks.Add((at, Memory.Program(), Memory.Browser()));
            }
        }

        var (first, last) = (looks[0], looks[^1]);
        var most = looks.MaxBy(look => look.Program + look.Browser);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {first.Program:0} + {first.Browser:0} MB after {first.Sheets} sheets, {last.Program:0} + {last.Browser:0} MB after {last.Sheets}: {((last.Program + last.Browser) / (first.Program + first.Browser)) - 1:+0.0%;-0.0%}. Most: {most.Program:0} + {most.Browser:0} MB after {most.Sheets}."));
        Console.WriteLine(string.Join(", ", looks.Select(look => string.Create(CultureInfo.InvariantCulture, $"{look.Program:0}+{look.Browser:0}"))));
    }

    /// <returns>Milliseconds for one.</returns>
    private static async Task<double> TimeAsync(Func<Task> printAsync, int count, Peak peak)
    {
        var watch = Stopwatch.StartNew();
        for (var at = 0; at < count; at++)
        {
            var printing = printAsync();
            // The plain browser is gone when it has printed.
            while (await Task.WhenAny(printing, Task.Delay(100)) != printing)
            {
                peak.Look();
            }

            await printing;
        }

        var time = watch.Elapsed.TotalMilliseconds / count;
        peak.Look();
        return time;
    }

    private static async Task PlainAsync(RecordedClinic app, SheetContent sheet)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var html = await scope.ServiceProvider.GetRequiredService<PrintHtml>().RenderAsync(sheet, WebAddress, CancellationToken.None);
        var folder = Directory.CreateTempSubdirectory("clinic-bench-");
        var (page, pdf) = (Path.Combine(folder.FullName, "sheet.html"), Path.Combine(folder.FullName, "sheet.pdf"));
        await File.WriteAllTextAsync(page, html);
        var start = new ProcessStartInfo(
            ChromiumBrowser.Find(null)!, [.. ChromiumBrowser.Arguments(folder.FullName), "--no-pdf-header-footer", $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri])
        {
            RedirectStandardError = true,
        };
        using (var browser = Process.Start(start)!)
        {
            await browser.StandardError.ReadToEndAsync();
            await browser.WaitForExitAsync();
        }

        if (new FileInfo(pdf).Length == 0)
        {
            throw new InvalidOperationException("The browser wrote no PDF.");
        }

        ChromiumBrowser.Delete(folder);
    }

    private sealed class Peak
    {
        public double Program { get; private set; }

        public double Browser { get; private set; }

        public void Look() => (Program, Browser) = (Math.Max(Program, Memory.Program()), Math.Max(Browser, Memory.Browser()));
    }
}
