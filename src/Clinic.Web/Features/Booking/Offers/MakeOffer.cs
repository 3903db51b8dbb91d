using Clinic.Domain;
using Clinic.Domain.Booking.WaitingList;
using Clinic.Domain.Practice;
using Clinic.Web.Features.Booking.Attempts;

namespace Clinic.Web.Features.Booking.Offers;

/// <summary>Offers one time to one person on the list, or says that it cannot: <see cref="NothingToOffer"/>.</summary>
public sealed class MakeOffer(CalendarAttempts attempts)
{
    /// <param name="byHand">Somebody of the staff offers it; how often the person was asked today does not count then.</param>
    /// <exception cref="Npgsql.NpgsqlException">The database could not be reached in five tries.</exception>
    public async Task<Outcome<WaitingListOffer>> ExecuteAsync(
        Id<WaitingListEntry> entry, Id<Therapist> therapist, DateTimeOffset start, bool byHand, CancellationToken cancellationToken) =>
        await attempts.RunAsync(
            services => services.GetRequiredService<OfferAttempt>().TryAsync(entry, therapist, start, byHand, cancellationToken), cancellationToken)
        ?? new NothingToOffer();
}
