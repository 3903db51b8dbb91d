using Clinic.Data;
using Clinic.Data.Booking;
using Clinic.Data.Practice;
using Clinic.Domain.Accounts;
using Clinic.Domain.Booking;
using Clinic.Domain.HomeCare.FromHome;
using Clinic.Domain.Messages;
using Clinic.Web.Features.Messages.Questions;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Messages.Delivery;

/// <summary>
/// Decides whether a mail that is due still has something to say. Every mail says how the visit stands when it is sent, so of several
/// that wait only the last is needed; and none is needed for what was taken back.
/// </summary>
public sealed class JudgeMessage(ClinicDbContext db, ReadFollowUps followUps)
{
    private static readonly MessageKind[] HowItStands = [MessageKind.Confirmation, MessageKind.Change, MessageKind.Cancellation];

    public Task<MessageVerdict> ExecuteAsync(OutboxMessage message, DateTimeOffset now, CancellationToken cancellationToken) => message.Kind switch
    {
        MessageKind.Confirmation or MessageKind.Change or MessageKind.Cancellation => OfVisitAsync(message, now, cancellationToken),
        MessageKind.RequestReceived => OfRequestAsync(message, [AppointmentStatus.Requested], cancellationToken),
        MessageKind.RequestDeclined => OfRequestAsync(message, [AppointmentStatus.Declined, AppointmentStatus.Expired], cancellationToken),
        MessageKind.EarlyReminder or MessageKind.LateReminder => OfReminderAsync(message, now, cancellationToken),
        MessageKind.CallBackReceipt => OfCallBackAsync(message, now, cancellationToken),
        MessageKind.WaitingListOffer => OfOfferAsync(message, now, cancellationToken),
        MessageKind.HomeSheet or MessageKind.SheetCopy => OfSheetAsync(message, now, cancellationToken),
        _ => OfQuestionAsync(message, now, cancellationToken),
    };

    /// <summary>
    /// Until when it has to wait because of a later change of the same visit that can still be undone, or because nobody is asked at night
    /// how she is; null when it need not. To be asked before anything is decided, for what was undone counts for nothing, and again when the
    /// mail is written.
    /// </summary>
    public async Task<DateTimeOffset?> WaitsUntilAsync(OutboxMessage message, DateTimeOffset now, CancellationToken cancellationToken) =>
        AskingMail.Asked(message.Kind) is not null
            ? FollowUps.DecentAt(now, await db.ClinicTimeAsync(cancellationToken)) is var morning && morning > now ? morning : null
            : HowItStands.Contains(message.Kind)
                ? await Siblings(message).Where(other => other.Attempts == 0).MaxAsync(other => (DateTimeOffset?)other.NextAttemptAt, cancellationToken) is { } last
                    && last > now ? last : null
                : null;

    /// <summary>The other mails of the same visit that have nothing more to say once this one, which is written, is sent.</summary>
    public async Task<IReadOnlyList<string>> SaidByAsync(OutboxMessage message, CancellationToken cancellationToken) =>
        HowItStands.Contains(message.Kind)
            ? await Siblings(message)
                // The confirmation of a series is of the other visits too: a cancelled one says nothing of those, and they nothing of it.
                .Where(other => other.Appointment!.SeriesId == null
                    || !((message.Kind == MessageKind.Cancellation && other.Kind == MessageKind.Confirmation)
                        || (message.Kind == MessageKind.Confirmation && other.Kind == MessageKind.Cancellation)))
                .Select(other => other.Key)
                .ToListAsync(cancellationToken)
            : [];

    private async Task<MessageVerdict> OfVisitAsync(OutboxMessage message, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var id = message.AppointmentId!.Value;
        var visits = message.Kind == MessageKind.Confirmation
            ? db.Appointments.ConfirmedFirst(id, now)
            : db.Appointments.Where(appointment => appointment.Id == id);
        var visit = await visits
            .Select(appointment => new { appointment.Status, appointment.StartsAt })
            .SingleAsync(cancellationToken);
        var isCancelled = visit.Status is AppointmentStatus.Cancelled or AppointmentStatus.Declined or AppointmentStatus.Expired;
        if (isCancelled != (message.Kind == MessageKind.Cancellation))
        {
            return MessageVerdict.Drop;
        }

        if (visit.StartsAt <= now)
        {
            return TooLate();
        }

        // A client who has not heard of her booking yet hears of it, and not of a change to it.
        return message.Kind == MessageKind.Change && await Siblings(message).AnyAsync(other => other.Kind == MessageKind.Confirmation, cancellationToken)
            ? MessageVerdict.Drop
            : MessageVerdict.Send;
    }

    /// <summary>What was decided meanwhile has a mail of its own. That we did not answer in time is said after the visit should have begun, too.</summary>
    private async Task<MessageVerdict> OfRequestAsync(OutboxMessage message, AppointmentStatus[] stillSaid, CancellationToken cancellationToken) =>
        await db.Appointments.AnyAsync(
            appointment => appointment.Id == message.AppointmentId && stillSaid.Contains(appointment.Status), cancellationToken)
            ? MessageVerdict.Send
            : MessageVerdict.Drop;

    private async Task<MessageVerdict> OfReminderAsync(OutboxMessage message, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var visits = db.Appointments.Where(appointment => appointment.Id == message.AppointmentId);
        if (!await visits.Standing().WithReminders().AnyAsync(cancellationToken))
        {
            // She has said no since it was put here, or the visit is cancelled.
            return MessageVerdict.Drop;
        }

        return await visits.StillToCome(now).AnyAsync(cancellationToken) ? MessageVerdict.Send : TooLate();
    }

    private async Task<MessageVerdict> OfCallBackAsync(OutboxMessage message, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var asked = await db.CallBackRequests
            .Where(request => request.Id == message.CallBackRequestId)
            .Select(request => new { IsClosed = request.Outcome != null, request.DueAt })
            .SingleAsync(cancellationToken);
        return asked.IsClosed ? MessageVerdict.Drop
            : asked.DueAt <= now ? MessageVerdict.GiveUp("It could not be sent before the call was due.")
            : MessageVerdict.Send;
    }

    /// <summary>A time that is not kept for her any more is not offered.</summary>
    private async Task<MessageVerdict> OfOfferAsync(OutboxMessage message, DateTimeOffset now, CancellationToken cancellationToken) =>
        await db.WaitingListOffers.AnyAsync(
            offer => offer.Id == message.WaitingListOfferId && offer.Outcome == null && offer.ExpiresAt > now && offer.Entry!.EndedAt == null,
            cancellationToken)
            ? MessageVerdict.Send
            : MessageVerdict.Drop;

    /// <summary>What the therapist sends needs the client's yes; what she asked for herself does not. Neither leads to a page that does not open.</summary>
    private async Task<MessageVerdict> OfSheetAsync(OutboxMessage message, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (MessageConsent.Of(message.Kind) is { } purpose
            && !await db.Sheets.AnyAsync(
                sheet => sheet.Id == message.SheetId && db.Consents.Any(
                    consent => consent.ClientId == sheet.ClientId && consent.Purpose == purpose && consent.WithdrawnAt == null),
                cancellationToken))
        {
            return MessageVerdict.Drop;
        }

        var record = message.SheetId!.Value.Value;
        var endsAt = await db.PrivateLinks
            .Where(link => link.RecordId == record && link.Purpose == LinkPurpose.Sheet)
            .OrderByDescending(link => link.Version)
            .Select(link => link.ExpiresAt)
            .FirstAsync(cancellationToken);
        return endsAt > now ? MessageVerdict.Send : MessageVerdict.GiveUp("It could not be sent before its link ended.");
    }

    /// <summary>Nobody misses a question whose days are over, or that was answered.</summary>
    private async Task<MessageVerdict> OfQuestionAsync(OutboxMessage message, DateTimeOffset now, CancellationToken cancellationToken) =>
        (await followUps.ExecuteAsync(now, message.SheetId, cancellationToken)).Any(due => due.Kind == message.Kind)
            ? MessageVerdict.Send
            : MessageVerdict.Drop;

    /// <summary>Other mails about how the visit stands that are not sent yet. The confirmation of a series is about each of its visits.</summary>
    private IQueryable<OutboxMessage> Siblings(OutboxMessage message) => db.OutboxMessages.Where(other =>
        other.Id != message.Id && HowItStands.Contains(other.Kind) && other.SentAt == null && other.FailedAt == null
        && (other.AppointmentId == message.AppointmentId
            || ((message.Kind == MessageKind.Confirmation || other.Kind == MessageKind.Confirmation)
                && other.Appointment!.SeriesId != null
                && other.Appointment.SeriesId == db.Appointments
                    .Where(visit => visit.Id == message.AppointmentId)
                    .Select(visit => visit.SeriesId)
                    .FirstOrDefault())));

    private static MessageVerdict TooLate() => MessageVerdict.GiveUp("It could not be sent before the visit began.");
}
