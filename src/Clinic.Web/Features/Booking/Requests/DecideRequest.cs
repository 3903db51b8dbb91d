using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Web.Features.Booking.Attempts;

namespace Clinic.Web.Features.Booking.Requests;

/// <summary>
/// Says yes or no to a visit that was asked for; the client gets a mail either way. Refusals: <see cref="VisitOver"/>,
/// <see cref="AppointmentNotThere"/>, <see cref="InProgress"/>.
/// </summary>
public sealed class DecideRequest(CalendarAttempts attempts)
{
    /// <exception cref="Npgsql.NpgsqlException">The database could not be reached in five tries.</exception>
    public async Task<Outcome<Appointment>> ExecuteAsync(Decision decision, CancellationToken cancellationToken) =>
        await attempts.RunAsync(
            services => services.GetRequiredService<DecisionAttempt>().TryAsync(decision, cancellationToken), cancellationToken)
        ?? new InProgress();
}
