using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Web.Features.Booking.Attempts;

namespace Clinic.Web.Features.Booking.OnBehalf;

/// <summary>
/// Books a visit for a client outside of the rules for booking online: no notice, no horizon, no grid, no hours. Never twice. Refusals:
/// <see cref="UnknownService"/>, <see cref="UnknownTherapist"/>, <see cref="UnknownClient"/>, <see cref="ChannelNotOffered"/>,
/// <see cref="TherapistTaken"/>, <see cref="RoomsTaken"/>, <see cref="BeingBooked"/>, <see cref="ClientTaken"/>, <see cref="KeyReused"/>,
/// <see cref="InProgress"/>. The same request with the same key gets the same answer again.
/// </summary>
public sealed class BookOnBehalf(CalendarAttempts attempts)
{
    /// <exception cref="Npgsql.NpgsqlException">The database could not be reached in five tries.</exception>
    public async Task<Outcome<BookedVisit>> ExecuteAsync(OnBehalfRequest request, CancellationToken cancellationToken) =>
        await attempts.RunAsync(
            services => services.GetRequiredService<OnBehalfAttempt>().TryAsync(request, cancellationToken), cancellationToken)
        ?? new InProgress();
}
