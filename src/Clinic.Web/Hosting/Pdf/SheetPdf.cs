using System.Security.Cryptography;
using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.HomeCare;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Hosting.Pdf;

/// <summary>
/// The PDF of a sheet. It is printed once, when the sheet is made or, where no engine answered then, the first time one does. From then on
/// everybody gets those bytes.
/// </summary>
public sealed class SheetPdf(ClinicDbContext db, PdfPrinter printer, TimeProvider clock)
{
    /// <summary>So long a therapist waits for the button she pressed, and the mails behind one for its file.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>What was kept, or null.</summary>
    public async Task<KeptPdf?> FindAsync(Id<Sheet> sheetId, CancellationToken cancellationToken) =>
        await db.SheetFiles.AsNoTracking().SingleOrDefaultAsync(file => file.SheetId == sheetId, cancellationToken) is { } file
            ? new KeptPdf(file.Pdf, Convert.ToHexStringLower(file.Sha256), file.Engine, SHA256.HashData(file.Pdf).AsSpan().SequenceEqual(file.Sha256))
            : null;

    /// <summary>What was kept; printed and kept now where there is nothing yet. Null where no engine answers in time: the sheet stands without it.</summary>
    /// <param name="address">What the printed code opens; null where the link has ended.</param>
    public async Task<KeptPdf?> FindOrPrintAsync(Sheet sheet, string? address, CancellationToken cancellationToken)
    {
        if (await FindAsync(sheet.Id, cancellationToken) is { } kept)
        {
            return kept;
        }

        if (await PrintAsync(sheet, address, cancellationToken) is not { } printed)
        {
            return null;
        }

        // Of two at once one wins, and both give out what is kept.
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into sheet_files (sheet_id, pdf, sha256, engine, made_at)
            values ({sheet.Id.Value}, {printed.Pdf}, {SHA256.HashData(printed.Pdf)}, {printed.Engine}, {clock.GetInstant()})
            on conflict (sheet_id) do nothing
            """,
            cancellationToken);
        return await FindAsync(sheet.Id, cancellationToken);
    }

    private async Task<PrintedSheet?> PrintAsync(Sheet sheet, string? address, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            // A hanging engine may take longer to give up; nobody waits for that.
            return await printer.PrintAsync(sheet.Content, address, patience.Token).WaitAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}
