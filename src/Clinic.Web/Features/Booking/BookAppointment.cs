using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Web.Features.Booking.Attempts;

namespace Clinic.Web.Features.Booking;

/// <summary>
/// Books a visit or asks for it, as the service's rule for this client says, or says why not. Refusals: <see cref="SlotTaken"/>,
/// <see cref="NotOffered"/>, <see cref="ChannelNotOffered"/>, <see cref="UnknownService"/>, <see cref="UnknownTherapist"/>,
/// <see cref="RegionMissing"/>, <see cref="AgreementMissing"/>, <see cref="AgreementChanged"/>, <see cref="NotAcceptedOnline"/>,
/// <see cref="ClientBusy"/>, <see cref="KeyReused"/>, <see cref="InProgress"/>. The same request with the same key gets the same answer again.
/// </summary>
public sealed class BookAppointment(CalendarAttempts attempts)
{
    /// <exception cref="Npgsql.NpgsqlException">The database could not be reached in five tries.</exception>
    public async Task<Outcome<BookedVisit>> ExecuteAsync(BookingRequest request, CancellationToken cancellationToken) =>
        await attempts.RunAsync(
            services => services.GetRequiredService<BookingAttempt>().TryAsync(request, cancellationToken), cancellationToken)
        ?? new InProgress();
}
