using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Web.Features.Booking.Attempts;

namespace Clinic.Web.Features.Booking.Holds;

/// <summary>
/// Keeps a time for a visitor, in place of the one that was kept for her before, or says why not. Refusals: <see cref="SlotTaken"/>,
/// <see cref="NotOffered"/>, <see cref="UnknownService"/>, <see cref="InProgress"/>.
/// </summary>
public sealed class HoldTime(CalendarAttempts attempts)
{
    /// <exception cref="Npgsql.NpgsqlException">The database could not be reached in five tries.</exception>
    public async Task<Outcome<HeldTime>> ExecuteAsync(HoldRequest request, CancellationToken cancellationToken) =>
        await attempts.RunAsync(
            services => services.GetRequiredService<HoldAttempt>().TryAsync(request, cancellationToken), cancellationToken)
        ?? new InProgress();
}
