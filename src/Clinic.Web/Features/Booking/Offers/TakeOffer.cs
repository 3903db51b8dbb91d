using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Domain.Booking.WaitingList;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Booking.Attempts;

namespace Clinic.Web.Features.Booking.Offers;

/// <summary>
/// Takes an offered time: it becomes a visit, and the person waits no more. Refusals: <see cref="OfferEnded"/>, <see cref="ClientBusy"/>,
/// <see cref="AgreementChanged"/>, <see cref="InProgress"/>.
/// Taking it again is the same visit.
/// </summary>
public sealed class TakeOffer(CalendarAttempts attempts)
{
    /// <param name="agreed">Which words of the service's agreement were agreed to, as <see cref="Agreement.NameOf"/> names them.</param>
    /// <exception cref="Npgsql.NpgsqlException">The database could not be reached in five tries.</exception>
    public async Task<Outcome<BookedVisit>> ExecuteAsync(
        Id<WaitingListOffer> offer, RedFlagAnswers redFlags, string? note, string? agreed, CancellationToken cancellationToken) =>
        await attempts.RunAsync(
            services => services.GetRequiredService<TakeOfferAttempt>().TryAsync(offer, redFlags, note, agreed, cancellationToken), cancellationToken)
        ?? new InProgress();
}
