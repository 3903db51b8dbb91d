using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Domain.Messages;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Messages;

/// <summary>Puts a mail into the outbox, in the caller's transaction: it is sent if that is committed, and only then.</summary>
public sealed class QueueMessage(ClinicDbContext db)
{
    /// <summary>Does nothing when this has been said to the client before. The appointment must be in the database.</summary>
    public Task ExecuteAsync(MessageKind kind, Id<Appointment> appointment, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync(
            $"""
            insert into outbox_messages (id, kind, appointment_id, key, created_at, attempts, next_attempt_at)
            values ({Id<OutboxMessage>.New().Value}, {WireName.Of(kind)}, {appointment.Value}, {OutboxMessage.KeyOf(kind, appointment)}, {now}, 0, {now})
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
}
