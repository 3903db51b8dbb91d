using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Booking;
using Clinic.Web.Features.Booking.Attempts;
using Clinic.Web.Hosting;

namespace Clinic.Web.Features.Booking.Changes;

/// <summary>
/// Cancels a visit, or says why not. Refusals: <see cref="AppointmentNotThere"/>, <see cref="VisitOver"/>, <see cref="TooLate"/>,
/// <see cref="AppointmentChanged"/>, <see cref="InProgress"/>. One that is cancelled already is answered as cancelled.
/// </summary>
public sealed class CancelVisit(CalendarAttempts attempts, TimeProvider clock)
{
    /// <param name="reason">In the words of who cancels, at most <see cref="VisitChange.ReasonMaxLength"/> letters; null for none.</param>
    /// <param name="by">The member of staff; null for the client through her link.</param>
    /// <param name="seenSequence">The visit's <see cref="Appointment.Sequence"/> as whoever cancels has seen it; null cancels it however it stands.</param>
    /// <exception cref="Npgsql.NpgsqlException">The database could not be reached in five tries.</exception>
    public async Task<Outcome<ChangedVisit>> ExecuteAsync(
        Id<Appointment> visit, string? reason, Actor? by, CancellationToken cancellationToken, int? seenSequence = null)
    {
        var now = clock.GetInstant();
        return await attempts.RunAsync(
            services => services.GetRequiredService<CancelAttempt>().TryAsync(visit, reason, by, seenSequence, now, cancellationToken), cancellationToken)
            ?? new InProgress();
    }
}
