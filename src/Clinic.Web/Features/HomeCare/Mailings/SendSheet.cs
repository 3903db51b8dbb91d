using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Clients;
using Clinic.Data.Practice;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Audit;
using Clinic.Domain.Clients;
using Clinic.Domain.HomeCare;
using Clinic.Domain.Messages;
using Clinic.Web.Features.Messages;
using Clinic.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.HomeCare.Mailings;

/// <summary>Puts a sheet into the outbox: a link to its page, and the PDF where the client asked for that.</summary>
public sealed class SendSheet(ClinicDbContext db, ReadMailing read, QueueMessage queue, OutboxBell bell, TimeProvider clock)
{
    /// <summary>
    /// By a therapist, for a client who said before that she wants it so, or says it now; what she says is kept with who wrote it down.
    /// </summary>
    public async Task<Outcome<Sheet>> ExecuteAsync(Id<Sheet> sheetId, MailingForm form, Actor actor, CancellationToken cancellationToken)
    {
        var now = clock.GetInstant();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.Sheets.VisibleTo(db, actor).AsNoTracking().SingleOrDefaultAsync(sheet => sheet.Id == sheetId, cancellationToken) is not { } sheet)
        {
            return new VisitNotThere();
        }

        // Two presses at once must not both write down the same yes.
        await db.Database.ExecuteSqlAsync($"select from clients where id = {sheet.ClientId.Value} for update", cancellationToken);
        var state = await read.ExecuteAsync(sheetId, form, cancellationToken);
        if (state.Obstacle is not null)
        {
            return new CannotBeSent();
        }

        if (!state.HasAgreed && !form.Agrees)
        {
            return new NotAskedFor();
        }

        if (!state.HasAgreed)
        {
            Keep(ConsentPurpose.ExercisePlans, MailingConsent.Sheet(state.FirstName));
        }

        if (form.AgreesToQuestions && !state.HasAgreedToQuestions)
        {
            Keep(ConsentPurpose.CarePlans, MailingConsent.Questions(state.FirstName));
        }

        await db.SaveChangesAsync(cancellationToken);
        var reading = new Reading("sheet_mail", sheetId.Value) { Action = AuditAction.Print, VisitId = sheet.VisitId, ClientId = sheet.ClientId };
        await db.NoteAsync(actor, reading, AuditOutcome.Done, null, cancellationToken);
        await queue.OfSheetAsync(
            MessageKind.HomeSheet, sheetId, OutboxMessage.KeyOf(MessageKind.HomeSheet, sheetId, form.Number), form.WantsPdf, now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        bell.Ring();
        return sheet;

        void Keep(ConsentPurpose purpose, string wording) => db.Consents.Add(new Consent
        {
            ClientId = sheet.ClientId,
            Purpose = purpose,
            Wording = wording,
            GivenAt = now,
            RecordedBy = actor.UserId,
            RecordedByName = actor.Name,
        });
    }

    /// <summary>By the client herself on her page: the PDF to the address on record and no other, once a day.</summary>
    /// <returns>False when it cannot be sent.</returns>
    public async Task<bool> ToClientAsync(Id<Sheet> sheetId, CancellationToken cancellationToken)
    {
        if ((await read.ExecuteAsync(sheetId, null, cancellationToken)).Obstacle is not null)
        {
            return false;
        }

        await queue.OfSheetAsync(MessageKind.SheetCopy, sheetId, await KeyOfTodayAsync(sheetId, cancellationToken), attachPdf: true, clock.GetInstant(), cancellationToken);
        bell.Ring();
        return true;
    }

    /// <summary>Whether the client has asked for it today.</summary>
    public async Task<bool> IsAskedForAsync(Id<Sheet> sheetId, CancellationToken cancellationToken)
    {
        var key = await KeyOfTodayAsync(sheetId, cancellationToken);
        return await db.OutboxMessages.AnyAsync(message => message.Key == key, cancellationToken);
    }

    private async Task<string> KeyOfTodayAsync(Id<Sheet> sheetId, CancellationToken cancellationToken) =>
        OutboxMessage.KeyOf(MessageKind.SheetCopy, sheetId, (await db.ClinicTimeAsync(cancellationToken)).DayOf(clock.GetInstant()).DayNumber);
}
