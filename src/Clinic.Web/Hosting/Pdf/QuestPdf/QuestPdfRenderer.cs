using System.Globalization;
using System.Text;
using Clinic.Domain.HomeCare.Sheets;
using Clinic.Web.Hosting.Pdf.Papers;
using QuestPDF.Drawing;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace Clinic.Web.Hosting.Pdf.QuestPdf;

/// <summary>Lays papers and sheets out with QuestPDF: tagged, titled and with the clinic's own fonts inside.</summary>
internal sealed class QuestPdfRenderer(TimeProvider clock) : IPdfRenderer, IDisposable
{
    private static readonly string[] Fonts =
        ["AtkinsonHyperlegibleNext-400.ttf", "AtkinsonHyperlegibleNext-600.ttf", "AtkinsonHyperlegibleNext-700.ttf"];

    // Its memory grows with every sheet that is rendered at once, and text is laid out under one lock anyway.
    private readonly SemaphoreSlim one = new(1);

    private readonly List<FontCoverage> coverages = [];

    private bool? works;

    public string Name => nameof(PdfEngine.QuestPdf);

    public async ValueTask<bool> IsPresentAsync(CancellationToken cancellationToken)
    {
        if (works is { } known)
        {
            return known;
        }

        await one.WaitAsync(cancellationToken);
        try
        {
            return works ??= Try();
        }
        finally
        {
            one.Release();
        }
    }

    public async Task<byte[]> RenderAsync(SheetContent content, string? webAddress, CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken);
        try
        {
            var now = clock.GetUtcNow();
            return await Task.Run(
                () => Document.Create(new SheetDocument(content, webAddress).Compose)
                    .WithMetadata(new DocumentMetadata
                    {
                        Title = string.Create(CultureInfo.InvariantCulture, $"{content.Title}, {content.MadeOn:d MMMM yyyy}"),
                        Author = content.ClinicName,
                        Language = "en",
                        CreationDate = now,
                        ModifiedDate = now,
                    })
                    .WithSettings(new DocumentSettings { PDFUA_Conformance = PDFUA_Conformance.PDFUA_1 })
                    .GeneratePdf(),
                cancellationToken);
        }
        finally
        {
            one.Release();
        }
    }

    public ValueTask<IReadOnlySet<Rune>> MissingAsync(IReadOnlySet<Rune> signs, CancellationToken cancellationToken)
    {
        IReadOnlySet<Rune> missing = signs.Where(sign => coverages.Exists(font => !font.Has(sign))).ToHashSet();
        return ValueTask.FromResult(missing);
    }

    public async Task<Stream> RenderAsync(Paper paper, CancellationToken cancellationToken)
    {
        List<PaperChapter> chapters = [];
        await foreach (var chapter in paper.Chapters(cancellationToken))
        {
            chapters.Add(chapter);
        }

        // Made by the system for this account alone, and gone when it is closed.
        var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
        try
        {
            await RenderAsync(paper, chapters, file, cancellationToken);
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    public void Dispose() => one.Dispose();

    private async Task RenderAsync(Paper paper, IReadOnlyList<PaperChapter> chapters, Stream file, CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken);
        try
        {
            var now = clock.GetUtcNow();
            await Task.Run(
                () => Document.Create(new PaperDocument(paper, chapters).Compose)
                    .WithMetadata(new DocumentMetadata { Title = paper.Title, Author = paper.Author, Language = "en", CreationDate = now, ModifiedDate = now })
                    .WithSettings(new DocumentSettings { PDFUA_Conformance = PDFUA_Conformance.PDFUA_1 })
                    .GeneratePdf(file),
                cancellationToken);
        }
        finally
        {
            one.Release();
        }
    }

    // The first touch of the settings loads the native library, which may be missing for this machine.
    private bool Try()
    {
        try
        {
            QuestPDF.Settings.License = LicenseType.Community;
            QuestPDF.Settings.EnableDebugging = false;
            QuestPDF.Settings.UseEnvironmentFonts = false;
            QuestPDF.Settings.FontDiscoveryPaths.Clear();
            // Never an empty box: what the fonts lack is spelled before, and anything overlooked throws, so that the next engine prints it.
            QuestPDF.Settings.CheckIfAllTextGlyphsAreAvailable = true;
            foreach (var font in Fonts)
            {
                var path = Path.Combine(AppContext.BaseDirectory, "fonts", font);
                using var file = File.OpenRead(path);
                FontManager.RegisterFont(file);
                coverages.Add(new FontCoverage(File.ReadAllBytes(path)));
            }

            Document.Create(document => document.Page(page => page.Content().Text("Trial").FontFamily(SheetDocument.Font))).GeneratePdf();
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }
}
