using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.HomeCare;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Practice;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.HomeCare.WebCopies;

/// <summary>Opens the private link of a sheet. Changes nothing.</summary>
public sealed class OpenWebCopy(ClinicDbContext db, PrivateLinks links, ReadPracticeCard practiceCard)
{
    /// <returns>Null when the token opens no sheet, or none any more: guessed, ended and taken back look the same and take as long.</returns>
    public async Task<(Sheet Sheet, PrivateLink Link)?> ExecuteAsync(string token, CancellationToken cancellationToken)
    {
        if (await links.OpenAsync(LinkPurpose.Sheet, token, cancellationToken) is not { } link)
        {
            // The page that says so has our phone number, also right after the program has started.
            await practiceCard.ExecuteAsync(cancellationToken);
            return null;
        }

        var id = new Id<Sheet>(link.RecordId);
        return (await db.Sheets.AsNoTracking().SingleAsync(sheet => sheet.Id == id, cancellationToken), link);
    }
}
