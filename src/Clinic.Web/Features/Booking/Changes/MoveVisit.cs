using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Booking;
using Clinic.Web.Features.Booking.Attempts;
using Clinic.Web.Hosting;

namespace Clinic.Web.Features.Booking.Changes;

/// <summary>
/// Gives a visit another time, and to staff another length, therapist or room, or says why not. Refusals: <see cref="AppointmentNotThere"/>,
/// <see cref="VisitOver"/>, <see cref="TooLate"/>, <see cref="AppointmentChanged"/>, <see cref="SlotTaken"/>, <see cref="NotOffered"/>,
/// <see cref="UnknownTherapist"/>, <see cref="UnknownRoom"/>, <see cref="InProgress"/>. To where it is already it goes without a change.
/// </summary>
public sealed class MoveVisit(CalendarAttempts attempts, TimeProvider clock)
{
    /// <param name="by">The member of staff, who may leave hours and grid; null for the client through her link, who gets offered times only.</param>
    /// <exception cref="Npgsql.NpgsqlException">The database could not be reached in five tries.</exception>
    public async Task<Outcome<ChangedVisit>> ExecuteAsync(VisitMove move, Actor? by, CancellationToken cancellationToken)
    {
        var now = clock.GetInstant();
        return await attempts.RunAsync(
            services => services.GetRequiredService<MoveAttempt>().TryAsync(move, by, now, cancellationToken), cancellationToken)
            ?? new InProgress();
    }
}
