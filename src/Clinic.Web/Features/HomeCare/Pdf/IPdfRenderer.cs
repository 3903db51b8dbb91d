using Clinic.Domain.HomeCare.Sheets;

namespace Clinic.Web.Features.HomeCare.Pdf;

/// <summary>An engine that makes a PDF of a sheet.</summary>
public interface IPdfRenderer
{
    /// <summary>As <c>Pdf:Engine</c> names it.</summary>
    string Name { get; }

    /// <summary>Whether it works on this machine: tried, not guessed from files.</summary>
    ValueTask<bool> IsPresentAsync(CancellationToken cancellationToken);

    /// <summary>The PDF. Throws what the engine throws; whoever asks goes on to the next engine.</summary>
    /// <param name="webAddress">What the printed code opens; null for a sheet without a code.</param>
    Task<byte[]> RenderAsync(SheetContent content, string? webAddress, CancellationToken cancellationToken);
}
