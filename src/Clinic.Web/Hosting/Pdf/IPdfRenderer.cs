using System.Text;
using Clinic.Domain.HomeCare.Sheets;
using Clinic.Web.Hosting.Pdf.Papers;

namespace Clinic.Web.Hosting.Pdf;

/// <summary>An engine that makes PDFs.</summary>
public interface IPdfRenderer
{
    /// <summary>As <c>Pdf:Engine</c> names it.</summary>
    string Name { get; }

    /// <summary>Whether it works on this machine: tried, not guessed from files.</summary>
    ValueTask<bool> IsPresentAsync(CancellationToken cancellationToken);

    /// <summary>Those of the characters for which it has no glyph. Call when it is present.</summary>
    ValueTask<IReadOnlySet<Rune>> MissingAsync(IReadOnlySet<Rune> signs, CancellationToken cancellationToken);

    /// <summary>The PDF. Throws what the engine throws; whoever asks goes on to the next engine.</summary>
    /// <param name="webAddress">What the printed code opens; null for a sheet without a code.</param>
    Task<byte[]> RenderAsync(SheetContent content, string? webAddress, CancellationToken cancellationToken);

    /// <summary>The whole PDF as a file that is gone when the stream is closed. Throws like the other one.</summary>
    Task<Stream> RenderAsync(Paper paper, CancellationToken cancellationToken);
}
