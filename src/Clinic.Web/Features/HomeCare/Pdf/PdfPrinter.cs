using System.Diagnostics.CodeAnalysis;
using Clinic.Domain.HomeCare.Sheets;
using Microsoft.Extensions.Options;

namespace Clinic.Web.Features.HomeCare.Pdf;

/// <summary>Makes a PDF with the first engine that can. One that fails is logged, and the next is asked.</summary>
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

    /// <summary>The PDF, or null where no engine could make one.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "An engine may fail in any way; the next one is asked.")]
    public async Task<byte[]?> PrintAsync(SheetContent content, string? webAddress, CancellationToken cancellationToken)
    {
        foreach (var engine in engines)
        {
            try
            {
                if (await engine.IsPresentAsync(cancellationToken))
                {
                    return await engine.RenderAsync(content, webAddress, cancellationToken);
                }
            }
            catch (Exception problem) when (!cancellationToken.IsCancellationRequested)
            {
                // The type alone: the message of an engine may hold the words of the sheet.
                LogFailed(engine.Name, problem.GetType().Name);
            }
        }

        return null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The PDF engine {Engine} failed ({Problem}).")]
    private partial void LogFailed(string engine, string problem);
}
