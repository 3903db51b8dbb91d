using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Booking;
using Clinic.Web.Features.Booking.Attempts;
using Clinic.Web.Hosting;

namespace Clinic.Web.Features.Booking.Changes;

/// <summary>
/// Notes that a client is here, was treated or did not come, or takes that back, from the day of the visit on. Refusals:
/// <see cref="AppointmentNotThere"/>, <see cref="VisitOver"/>, <see cref="StatusNotPossible"/>, <see cref="InProgress"/>. What is noted already is
/// answered as noted.
/// </summary>
public sealed class SetVisitStatus(CalendarAttempts attempts, TimeProvider clock)
{
    /// <param name="to">
    /// From booked to arrived, done or, once it should have begun, no-show; from arrived to done; and from all three back to booked.
    /// </param>
    /// <exception cref="Npgsql.NpgsqlException">The database could not be reached in five tries.</exception>
    public async Task<Outcome<ChangedVisit>> ExecuteAsync(
        Id<Appointment> visit, AppointmentStatus to, Actor by, CancellationToken cancellationToken)
    {
        var now = clock.GetInstant();
        return await attempts.RunAsync(
            services => services.GetRequiredService<StatusAttempt>().TryAsync(visit, to, by, now, cancellationToken), cancellationToken)
            ?? new InProgress();
    }
}
