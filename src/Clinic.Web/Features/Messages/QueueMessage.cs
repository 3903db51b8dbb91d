using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Domain.HomeCare;
using Clinic.Domain.Messages;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Messages;

/// <summary>Puts a mail into the outbox, in the caller's transaction: it is sent if that is committed, and only then.</summary>
public sealed class QueueMessage(ClinicDbContext db)
{
    /// <summary>Does nothing when this has been said to the client before. The appointment must be in the database.</summary>
    public Task ExecuteAsync(MessageKind kind, Id<Appointment> appointment, DateTimeOffset now, CancellationToken cancellationToken) =>
        InsertAsync(kind, appointment, OutboxMessage.KeyOf(kind, appointment), now, cancellationToken);

    /// <summary>The same of a visit that may have been moved: what was said of another time is not said of this one.</summary>
    /// <param name="sequence">The visit's <see cref="Appointment.Sequence"/>.</param>
    public Task OfSequenceAsync(MessageKind kind, Id<Appointment> appointment, int sequence, DateTimeOffset now, CancellationToken cancellationToken) =>
        InsertAsync(kind, appointment, OutboxMessage.KeyOf(kind, appointment, sequence), now, cancellationToken);

    /// <summary>Tells of one change of a visit, which must be in the database.</summary>
    /// <param name="change">The id of the <see cref="VisitChange"/>.</param>
    public Task OfChangeAsync(MessageKind kind, Id<Appointment> appointment, Guid change, DateTimeOffset now, CancellationToken cancellationToken) =>
        InsertAsync(kind, appointment, OutboxMessage.KeyOf(kind, change), now, cancellationToken);

    /// <summary>Tells that a change was taken back of which the client has heard.</summary>
    /// <param name="change">The id of the <see cref="VisitChange"/>.</param>
    public Task OfUndoneChangeAsync(MessageKind kind, Id<Appointment> appointment, Guid change, DateTimeOffset now, CancellationToken cancellationToken) =>
        InsertAsync(kind, appointment, OutboxMessage.KeyOfUndone(kind, change), now, cancellationToken);

    /// <summary>Takes a mail back that was not sent yet.</summary>
    /// <returns>False when there is none of this key, or it was sent, or is being sent at this moment.</returns>
    public async Task<bool> WithdrawAsync(string key, CancellationToken cancellationToken) =>
        // Not waiting for who holds it: a mail server may take half a minute.
        await db.Database.ExecuteSqlAsync(
            $"""
            delete from outbox_messages
            where id in (select id from outbox_messages where key = {key} and sent_at is null for update skip locked)
            """,
            cancellationToken) > 0;

    /// <summary>
    /// Whether the one confirmation of a series is still to be sent. If so, it is not sent before the caller's transaction ends, and tells
    /// only of the visits that stand then.
    /// </summary>
    /// <returns>False too when it is being sent at this moment.</returns>
    public async Task<bool> IsSeriesUnsaidAsync(Guid series, CancellationToken cancellationToken) =>
        (await db.Database.SqlQuery<Guid>(
            $"""
            select id as "Value" from outbox_messages
            where kind = {WireName.Of(MessageKind.Confirmation)} and sent_at is null
                and appointment_id in (select id from appointments where series_id = {series})
            for update skip locked
            """).ToListAsync(cancellationToken)).Count > 0;

    private Task<int> InsertAsync(MessageKind kind, Id<Appointment> appointment, string key, DateTimeOffset now, CancellationToken cancellationToken) =>
        // What a client can still take back waits until she cannot. Not in the demo: nobody tries a program by waiting for it.
        db.Database.ExecuteSqlAsync(
            $"""
            insert into outbox_messages (id, kind, appointment_id, key, created_at, attempts, next_attempt_at)
            select {Id<OutboxMessage>.New().Value}, {WireName.Of(kind)}, {appointment.Value}, {key}, {now}, 0,
                {now} + make_interval(mins => case when {CanBeUndone(kind)} and practice.demo_day is null then practice.undo_minutes else 0 end)
            from practice
            on conflict (key) do nothing
            """,
            cancellationToken);

    /// <summary>The receipt of a call-back request, once. The request must be in the database.</summary>
    public Task ExecuteAsync(CallBackRequest request, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync(
            $"""
            insert into outbox_messages (id, kind, call_back_request_id, key, created_at, attempts, next_attempt_at)
            values ({Id<OutboxMessage>.New().Value}, {WireName.Of(MessageKind.CallBackReceipt)}, {request.Id}, {OutboxMessage.KeyOf(request)}, {now}, 0, {now})
            on conflict (key) do nothing
            """,
            cancellationToken);

    /// <summary>A mail about a sheet, once for each key. The sheet must be in the database.</summary>
    /// <param name="key">Of <see cref="OutboxMessage"/>: says what is the same mail.</param>
    /// <param name="attachPdf">The client asked for the file itself.</param>
    /// <returns>False when there is one of this key already.</returns>
    public async Task<bool> OfSheetAsync(
        MessageKind kind, Id<Sheet> sheet, string key, bool attachPdf, DateTimeOffset now, CancellationToken cancellationToken) =>
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into outbox_messages (id, kind, sheet_id, attach_pdf, key, created_at, attempts, next_attempt_at)
            values ({Id<OutboxMessage>.New().Value}, {WireName.Of(kind)}, {sheet.Value}, {attachPdf}, {key}, {now}, 0, {now})
            on conflict (key) do nothing
            """,
            cancellationToken) > 0;

    private static bool CanBeUndone(MessageKind kind) =>
        kind is MessageKind.Confirmation or MessageKind.Change or MessageKind.Cancellation or MessageKind.RequestReceived;
}
