using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Practice;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Audit;
using Clinic.Domain.HomeCare;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.HomeCare.Building;
using Clinic.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.HomeCare;

/// <summary>The private link of a sheet: where it leads and how long.</summary>
public sealed class SheetLinks(ClinicDbContext db, PrivateLinks links, TimeProvider clock)
{
    /// <summary>The path of the web copy, null when the link has ended, and the clinic's day on which it ends.</summary>
    public async Task<(string? Path, DateOnly EndsOn)> ReadAsync(Id<Sheet> sheetId, CancellationToken cancellationToken)
    {
        var link = await db.PrivateLinks.AsNoTracking()
            .Where(candidate => candidate.RecordId == sheetId.Value && candidate.Purpose == LinkPurpose.Sheet)
            .OrderByDescending(candidate => candidate.Version)
            .FirstAsync(cancellationToken);
        var endsOn = await DayOfAsync(link.ExpiresAt, cancellationToken);
        return link.IsOpenAt(clock.GetUtcNow())
            ? ($"/h/{await links.CreateAsync(LinkPurpose.Sheet, sheetId.Value, link.ExpiresAt, cancellationToken)}", endsOn)
            : (null, endsOn);
    }

    /// <summary>Ends the link of a sheet; with <paramref name="isRenewed"/> there is a new one, which lasts as long as the first did.</summary>
    public async Task ChangeAsync(Sheet sheet, bool isRenewed, Actor actor, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (isRenewed)
        {
            await links.RenewAsync(LinkPurpose.Sheet, sheet.Id.Value, clock.GetInstant() + MakeSheet.LinkLasts, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
        else
        {
            await links.EndAsync(LinkPurpose.Sheet, sheet.Id.Value, cancellationToken);
        }

        var noted = new Reading("private_links", sheet.Id.Value)
        {
            Action = isRenewed ? AuditAction.Add : AuditAction.Remove,
            ClientId = sheet.ClientId,
            VisitId = sheet.VisitId,
        };
        await db.NoteAsync(actor, noted, AuditOutcome.Done, null, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Gives the sheets of a demo their links: it is loaded without the key that signs them.</summary>
    public async Task EnsureDemoAsync(CancellationToken cancellationToken)
    {
        var without = await db.Sheets
            .Where(sheet => db.Practice.Any(practice => practice.DemoDay != null))
            .Where(sheet => !db.PrivateLinks.Any(link => link.Purpose == LinkPurpose.Sheet && (object)link.RecordId == (object)sheet.Id))
            .Select(sheet => new { sheet.Id, sheet.MadeAt })
            .ToListAsync(cancellationToken);
        foreach (var sheet in without)
        {
            await links.CreateAsync(LinkPurpose.Sheet, sheet.Id.Value, sheet.MadeAt + MakeSheet.LinkLasts, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The clinic's day of an instant.</summary>
    public async Task<DateOnly> DayOfAsync(DateTimeOffset instant, CancellationToken cancellationToken) =>
        (await db.ClinicTimeAsync(cancellationToken)).DayOf(instant);
}
