using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Domain.Booking.Series;
using Clinic.Domain.Booking.WaitingList;
using Clinic.Web.Features.Booking.Attempts;

namespace Clinic.Web.Features.Booking.SeriesAttempts;

/// <summary>
/// Books all visits of a series, or none and says why not. Refusals: <see cref="DatesGone"/>, <see cref="NotOffered"/>,
/// <see cref="NotBookedAtOnce"/>, <see cref="ChannelNotOffered"/>, <see cref="UnknownService"/>, <see cref="UnknownTherapist"/>,
/// <see cref="RegionMissing"/>, <see cref="AgreementChanged"/>, <see cref="ClientBusy"/>, <see cref="KeyReused"/>, <see cref="InProgress"/>. The same request with the same key gets the same answer again.
/// </summary>
public sealed class BookSeries(CalendarAttempts attempts)
{
    /// <returns>The first visit of the series.</returns>
    /// <exception cref="Npgsql.NpgsqlException">The database could not be reached in five tries.</exception>
    public async Task<Outcome<BookedVisit>> ExecuteAsync(SeriesRequest request, CancellationToken cancellationToken) =>
        await attempts.RunAsync(
            services => services.GetRequiredService<SeriesAttempt>().TryAsync(request, cancellationToken), cancellationToken)
        ?? new InProgress();
}
