using Clinic.Data;
using Clinic.Data.Practice;
using Clinic.Domain;
using Clinic.Domain.Clients;
using Clinic.Domain.HomeCare;
using Clinic.Domain.Messages;
using Clinic.Domain.Time;
using Clinic.Web.Features.Messages;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.HomeCare.Mailings;

/// <summary>Reads whether a sheet may be sent, and what became of it. Whoever shows it has read the sheet as one of those she may see.</summary>
public sealed class ReadMailing(ClinicDbContext db, ReadMailPromise promise, SheetLinks links)
{
    public async Task<MailingPage> ExecuteAsync(Id<Sheet> sheetId, MailingForm? form, CancellationToken cancellationToken)
    {
        var found = await db.Sheets
            .Where(sheet => sheet.Id == sheetId)
            .Select(sheet => new
            {
                sheet.Client!.FirstName,
                sheet.Client.Email,
                Agreed = sheet.Client.Consents.Where(consent => consent.WithdrawnAt == null).Select(consent => consent.Purpose).ToList(),
            })
            .SingleAsync(cancellationToken);
        var mails = await db.OutboxMessages.AsNoTracking()
            .Where(message => message.SheetId == sheetId && (message.Kind == MessageKind.HomeSheet || message.Kind == MessageKind.SheetCopy))
            .OrderBy(message => message.CreatedAt)
            .ToListAsync(cancellationToken);
        var time = await db.ClinicTimeAsync(cancellationToken);
        return new MailingPage(
            sheetId,
            found.FirstName,
            found.Email,
            (await links.ReadAsync(sheetId, cancellationToken)).Path is not null,
            found.Agreed.Contains(ConsentPurpose.ExercisePlans),
            found.Agreed.Contains(ConsentPurpose.CarePlans),
            [.. mails.Select(mail => Line(mail, time))],
            await promise.ExecuteAsync(cancellationToken),
            form ?? new MailingForm { Number = mails.Count(mail => mail.Kind == MessageKind.HomeSheet) });
    }

    private static string Line(OutboxMessage mail, ClinicTime time)
    {
        var what = mail.AttachPdf ? "Link and PDF" : "Link";
        var own = mail.Kind == MessageKind.SheetCopy ? ", which the client asked for on her page" : "";
        return mail switch
        {
            { SentAt: { } sent, LastError: null } => $"{what}{own}: sent {Moment(sent)}.",
            { SentAt: { } sent } => $"Link{own}: sent {Moment(sent)}, without the PDF, which could not be made.",
            { FailedAt: { } failed } => $"{what}{own}: given up {Moment(failed)}. {mail.LastError}",
            { Attempts: > 0 } => $"{what}{own}: not sent yet, and tried again. {mail.LastError}",
            _ => $"{what}{own}: on its way.",
        };

        string Moment(DateTimeOffset instant) => $"on {TimeWords.Day(time.ToWall(instant))}, {TimeWords.Time(time.ToWall(instant))}";
    }
}
