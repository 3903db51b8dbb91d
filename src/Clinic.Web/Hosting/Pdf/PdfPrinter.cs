using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using Clinic.Domain.HomeCare.Sheets;
using Clinic.Web.Hosting.Pdf.Papers;
using Microsoft.Extensions.Options;

namespace Clinic.Web.Hosting.Pdf;

/// <summary>
/// Makes a PDF with the first engine that can. One that fails is logged, and the next is asked. One that lacks a glyph is asked again when
/// no other has it.
/// </summary>
public sealed partial class PdfPrinter(IEnumerable<IPdfRenderer> renderers, IOptions<PdfOptions> options, ILogger<PdfPrinter> log)
{
    private readonly List<IPdfRenderer> engines =
        [.. renderers.Where(renderer => options.Value.Engine == PdfEngine.Auto || renderer.Name == options.Value.Engine.ToString())];

    /// <summary>Whether any engine works here.</summary>
    public async ValueTask<bool> CanPrintAsync(CancellationToken cancellationToken)
    {
        foreach (var engine in engines)
        {
            if (await engine.IsPresentAsync(cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The PDF with the name of the engine that made it, or null where none could.</summary>
    public Task<PrintedSheet?> PrintAsync(SheetContent content, string? webAddress, CancellationToken cancellationToken) => FirstAsync(
        async (engine, signs) => new PrintedSheet(
            await engine.RenderAsync(await signs.SpellAsync(content, cancellationToken), webAddress, cancellationToken), engine.Name),
        cancellationToken);

    /// <summary>The whole PDF, or null where no engine could make one. Closing the stream removes it.</summary>
    public Task<Stream?> PrintAsync(Paper paper, CancellationToken cancellationToken) =>
        FirstAsync((engine, signs) => engine.RenderAsync(signs.Spell(paper), cancellationToken), cancellationToken);

    /// <summary>The paper as a page shows it, which says of each chapter what a PDF of it cannot print.</summary>
    public Paper WithNotices(Paper paper)
    {
        return paper with { Chapters = ToldAsync };

        async IAsyncEnumerable<PaperChapter> ToldAsync([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await foreach (var chapter in paper.Chapters(cancellationToken))
            {
                yield return await MissingAsync(PaperSigns.Uncommon(chapter), cancellationToken) is { Count: > 0 } missing
                    ? PaperSigns.Told(chapter, $"In a PDF made here: {PaperSigns.Notice(missing)}")
                    : chapter;
            }
        }
    }

    /// <summary>Those for which no engine has a glyph.</summary>
    private async Task<IReadOnlySet<Rune>> MissingAsync(HashSet<Rune> signs, CancellationToken cancellationToken)
    {
        IReadOnlySet<Rune>? fewest = null;
        foreach (var engine in signs.Count == 0 ? [] : engines)
        {
            if (await engine.IsPresentAsync(cancellationToken) && await engine.MissingAsync(signs, cancellationToken) is var missing
                && (fewest is null || missing.Count < fewest.Count))
            {
                fewest = missing;
            }
        }

        return fewest ?? new HashSet<Rune>();
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "An engine may fail in any way; the next one is asked.")]
    private async Task<T?> FirstAsync<T>(Func<IPdfRenderer, PaperSigns, Task<T>> renderAsync, CancellationToken cancellationToken)
        where T : class
    {
        // Alone, an engine spells at once what it cannot print.
        foreach (var isStrict in engines.Count > 1 ? (bool[])[true, false] : [false])
        {
            foreach (var engine in engines)
            {
                try
                {
                    if (await engine.IsPresentAsync(cancellationToken))
                    {
                        return await renderAsync(engine, new PaperSigns(engine, isStrict));
                    }
                }
                catch (SignsMissingException)
                {
                    // Asked again when no other engine has the glyph.
                }
                catch (Exception problem) when (problem is not (DbException or OperationCanceledException) || (problem is OperationCanceledException && !cancellationToken.IsCancellationRequested))
                {
                    // The type alone: the message of an engine may hold the words of the sheet.
                    LogFailed(engine.Name, problem.GetType().Name);
                    cancellationToken.ThrowIfCancellationRequested();
                }
            }
        }

        return null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The PDF engine {Engine} failed ({Problem}).")]
    private partial void LogFailed(string engine, string problem);
}
