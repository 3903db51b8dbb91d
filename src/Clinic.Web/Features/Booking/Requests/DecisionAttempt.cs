using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Domain.Messages;
using Clinic.Web.Features.Booking.Changes;
using Clinic.Web.Features.Messages;
using Clinic.Web.Hosting;

namespace Clinic.Web.Features.Booking.Requests;

/// <summary>One try to decide about a request, in one transaction that holds its days.</summary>
internal sealed class DecisionAttempt(
    ClinicDbContext db, VisitsToChange visits, QueueMessage queueMessage, OutboxBell outbox, TimeProvider clock)
{
    /// <returns>Null when the visit was moved meanwhile; then a new try sees where it is.</returns>
    public Task<Outcome<Appointment>?> TryAsync(Decision decision, CancellationToken cancellationToken) => visits.ChangeAsync(
        decision.Id, decision.Actor, goesTo: null, (_, visit) => DecideAsync(decision, visit, cancellationToken), cancellationToken);

    private async Task<Outcome<Appointment>?> DecideAsync(Decision decision, Appointment visit, CancellationToken cancellationToken)
    {
        if (visit.Status != AppointmentStatus.Requested)
        {
            // Perhaps its time has just run out, which is kept.
            await db.Database.CommitTransactionAsync(cancellationToken);
            outbox.Ring();
            return new VisitOver(visit.Status);
        }

        var now = clock.GetInstant();
        var (kind, mail, status) = decision.IsAccepted
            ? (VisitChangeKind.Accepted, MessageKind.Confirmation, AppointmentStatus.Booked)
            : (VisitChangeKind.Declined, MessageKind.RequestDeclined, AppointmentStatus.Declined);
        db.VisitChanges.Add(VisitsToChange.Record(visit, kind, now, decision.Actor, decision.Reason));
        visit.Status = status;
        await db.SaveChangesAsync(cancellationToken);
        await queueMessage.ExecuteAsync(mail, visit.Id, now, cancellationToken);
        await db.Database.CommitTransactionAsync(cancellationToken);
        outbox.Ring();
        return visit;
    }
}
