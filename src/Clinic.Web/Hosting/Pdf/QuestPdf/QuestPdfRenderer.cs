using System.Globalization;
using Clinic.Domain.HomeCare.Sheets;
using QuestPDF.Drawing;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace Clinic.Web.Hosting.Pdf.QuestPdf;

/// <summary>Lays the sheet out with QuestPDF: tagged, titled and with the clinic's own fonts inside.</summary>
internal sealed class QuestPdfRenderer(TimeProvider clock) : IPdfRenderer, IDisposable
{
    private static readonly string[] Fonts =
        ["AtkinsonHyperlegibleNext-400.ttf", "AtkinsonHyperlegibleNext-600.ttf", "AtkinsonHyperlegibleNext-700.ttf"];

    // Its memory grows with every sheet that is rendered at once, and text is laid out under one lock anyway.
    private readonly SemaphoreSlim one = new(1);

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

    public void Dispose() => one.Dispose();

    // The first touch of the settings loads the native library, which may be missing for this machine.
    private static bool Try()
    {
        try
        {
            QuestPDF.Settings.License = LicenseType.Community;
            QuestPDF.Settings.EnableDebugging = false;
            QuestPDF.Settings.UseEnvironmentFonts = false;
            QuestPDF.Settings.FontDiscoveryPaths.Clear();
            // A name in a script that the font lacks would come out as boxes: it throws, and the next engine prints the sheet.
            QuestPDF.Settings.CheckIfAllTextGlyphsAreAvailable = true;
            foreach (var font in Fonts)
            {
                using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "fonts", font));
                FontManager.RegisterFont(file);
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
