using Clinic.Data;
using Clinic.Data.Charting;
using Clinic.Data.Clients;
using Clinic.Domain.Accounts;
using Clinic.Domain.Booking;
using Clinic.Web.Features.Practice;
using Clinic.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking;

/// <summary>Reads what the staff's bar says in one statement, because every page of staff has it.</summary>
public sealed class ReadStaffBar(ClinicDbContext db, LastPracticeCard last, TimeProvider clock)
{
    /// <exception cref="InvalidOperationException">The practice is not set up yet.</exception>
    public async Task<StaffBar> ExecuteAsync(Actor actor, CancellationToken cancellationToken)
    {
        var now = clock.GetInstant();
        var requests = db.Appointments.VisibleTo(actor).Where(visit => visit.Status == AppointmentStatus.Requested && visit.DecideBy > now);
        var (open, uncharted) = (db.Visits.Unfinished(db, actor), db.Appointments.Uncharted(db, actor, now));
        var bar = await db.Practice
            .Select(practice => new StaffBar(
                new PracticeCard(practice.Name, practice.ShortName, practice.Street, practice.Town, practice.Phone, practice.EmergencyNumber),
                requests.Count(),
                db.CallBackRequests.Count(request => request.Outcome == null),
                open.Count() + uncharted.Count()))
            .SingleAsync(cancellationToken);
        last.Card = bar.Practice;
        return bar;
    }
}
