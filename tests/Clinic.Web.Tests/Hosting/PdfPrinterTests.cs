using System.Net;
using System.Text;
using Clinic.Domain.HomeCare.Sheets;
using Clinic.Testing;
using Clinic.Web.Hosting.Pdf;
using Clinic.Web.Hosting.Pdf.Papers;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Clinic.Web.Tests.Hosting;

/// <summary>Which engine prints when one is away, fails or lacks a glyph: with engines that write the words of a paper.</summary>
public sealed class PdfPrinterTests
{
    [Fact]
    public async Task Print_OneEngineIsAwayAndOneFails_TheNextPrints()
    {
        var printed = await PrintAsync("Nora", new WordsEngine("first") { IsAway = true }, new WordsEngine("second") { Fails = true }, new WordsEngine("third"));

        Assert.Equal("third: Nora", printed);
    }

    [Fact]
    public async Task Print_NoEngineWorks_IsNull() => Assert.Null(await PrintAsync("Nora", new WordsEngine("first") { IsAway = true }, new WordsEngine("second") { Fails = true }));

    [Fact]
    public async Task Print_FirstEngineLacksAGlyph_TheOneThatHasItPrints()
    {
        var printed = await PrintAsync("张", new WordsEngine("first") { Lacks = "张" }, new WordsEngine("second"));

        Assert.Equal("second: 张", printed);
    }

    [Theory]
    [InlineData("张", "U+5F20")]
    // Of Latin 1, yet the clinic's own fonts have it not.
    [InlineData("µ", "U+00B5")]
    public async Task Print_NoOtherEngineHasTheGlyph_TheFirstSpellsItAndSaysSo(string sign, string number)
    {
        var printed = await PrintAsync($"Nora {sign}", new WordsEngine("first") { Lacks = sign }, new WordsEngine("second") { Fails = true });

        Assert.Equal($"first: 1 character cannot be printed here and stands as its number: {number}.|Nora [{number}]", printed);
    }

    [Fact]
    public async Task VisitPdf_EngineFails_SaysHowToPrintWithoutIt()
    {
        await using var app = new FailingClinicApp();
        await using var db = app.Open();
        var visit = await GivenTreatedVisit.AddAsync(db);
        using var ines = await app.SignedInAsync("ines");

        var answer = await ines.GetAsync($"/charting/visits/{visit}/print.pdf");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Contains("You can print from your own browser", answer.Text("main"), StringComparison.Ordinal);
        var page = await ines.GetAsync(answer.Document.QuerySelector("main a.btn-primary")!.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.StartsWith("Visit of", page.Heading, StringComparison.Ordinal);
    }

    private static async Task<string?> PrintAsync(string words, params IPdfRenderer[] engines)
    {
        var printer = new PdfPrinter(engines, Options.Create(new PdfOptions()), NullLogger<PdfPrinter>.Instance);
        var paper = new Paper("Title", "Clinic", PaperPage.A4, _ => new[] { new PaperChapter("", null, [new PaperBlock.Paragraph(words)]) }.ToAsyncEnumerable());
        await using var pdf = await printer.PrintAsync(paper, TestContext.Current.CancellationToken);
        return pdf is null ? null : await new StreamReader(pdf).ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    private sealed class FailingClinicApp : ClinicApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.RemoveAll<IPdfRenderer>().AddSingleton<IPdfRenderer>(new WordsEngine("only") { Fails = true }));
        }
    }

    private sealed class WordsEngine(string name) : IPdfRenderer
    {
        public bool IsAway { get; init; }

        public bool Fails { get; init; }

        public string Lacks { get; init; } = "";

        public string Name => name;

        public ValueTask<bool> IsPresentAsync(CancellationToken cancellationToken) => ValueTask.FromResult(!IsAway);

        public ValueTask<IReadOnlySet<Rune>> MissingAsync(IReadOnlySet<Rune> signs, CancellationToken cancellationToken) =>
            ValueTask.FromResult<IReadOnlySet<Rune>>(signs.Intersect(Lacks.EnumerateRunes()).ToHashSet());

        public Task<byte[]> RenderAsync(SheetContent content, string? webAddress, CancellationToken cancellationToken) => throw new NotSupportedException();

        public async Task<Stream> RenderAsync(Paper paper, CancellationToken cancellationToken)
        {
            List<string> words = [];
            await foreach (var chapter in paper.Chapters(cancellationToken))
            {
                chapter.Map(text =>
                {
                    words.AddRange(text.Length == 0 ? [] : [text]);
                    return text;
                });
            }

            return Fails ? throw new InvalidOperationException("Failed.") : new MemoryStream(Encoding.UTF8.GetBytes($"{name}: {string.Join('|', words)}"));
        }
    }
}
