using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Booking;
using Clinic.Domain.Practice;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Availability;
using Clinic.Web.Features.Messages;

namespace Clinic.Web.Features.Booking.Changes;

/// <summary>Ends the transaction of a visit that was put somewhere, or says that the place is taken.</summary>
internal sealed class SettleVisit(
    ClinicDbContext db, VisitsToChange visits, AvailabilityQuery availability, NearestTimes nearest, PrivateLinks links, OutboxBell outbox)
{
    /// <param name="change">What is on record for it.</param>
    /// <param name="sayAsync">Queues the mail about it.</param>
    public async Task<Outcome<ChangedVisit>> ExecuteAsync(
        SeenVisit seen, Appointment visit, Guid change, Func<Task> sayAsync, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!await visits.SaveAsync(cancellationToken))
        {
            return await TakenAsync(seen, visit, visit.StartsAt, visit.TherapistId, now, cancellationToken);
        }

        await links.MoveEndAsync(LinkPurpose.Visit, visit.Id.Value, visit.EndsAt + VisitAddress.OutlivesVisit, cancellationToken);
        await sayAsync();
        await db.Database.CommitTransactionAsync(cancellationToken);
        outbox.Ring();
        return seen.Changed(visit, change);
    }

    /// <summary>Another one has the place where the visit was to go: what is open around it.</summary>
    public async Task<SlotTaken> TakenAsync(
        SeenVisit seen, Appointment visit, DateTimeOffset start, Id<Therapist> therapist, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var offer = await availability.FindOfferAsync(seen.ServiceSlug, cancellationToken);
        return new SlotTaken(await nearest.ToAsync(visit, offer, start, therapist, now, cancellationToken));
    }
}
