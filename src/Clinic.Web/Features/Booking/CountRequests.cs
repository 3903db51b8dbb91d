using Clinic.Data;
using Clinic.Data.Clients;
using Clinic.Domain.Accounts;
using Clinic.Domain.Booking;
using Clinic.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking;

/// <summary>How many visits are asked for that the actor can decide about: the number beside the word in the staff's bar.</summary>
public sealed class CountRequests(ClinicDbContext db, TimeProvider clock)
{
    public Task<int> ExecuteAsync(Actor actor, CancellationToken cancellationToken)
    {
        var now = clock.GetInstant();
        return db.Appointments.VisibleTo(actor)
            .CountAsync(visit => visit.Status == AppointmentStatus.Requested && visit.DecideBy > now, cancellationToken);
    }
}
