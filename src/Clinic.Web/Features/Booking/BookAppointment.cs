using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Web.Features.Booking.Attempts;
using Clinic.Web.Hosting.Faults;

namespace Clinic.Web.Features.Booking;

/// <summary>
/// Books a visit, or says why not. Refusals: <see cref="SlotTaken"/>, <see cref="NotOffered"/>, <see cref="ChannelNotOffered"/>,
/// <see cref="UnknownService"/>, <see cref="UnknownTherapist"/>, <see cref="RegionMissing"/>, <see cref="KeyReused"/>,
/// <see cref="InProgress"/>. The same request with the same key gets the same answer again.
/// </summary>
public sealed class BookAppointment(IServiceScopeFactory scopes)
{
    private const int Tries = 5;
    private const int ShortestWait = 20;
    private const int LongestWait = 640;

    /// <summary>
    /// Bookings of one day wait for each other anyway. Fewer of them at a time than the pool has connections, so that
    /// a rush for one time leaves connections to everybody else.
    /// </summary>
    private static readonly SemaphoreSlim Gate = new(8);

    /// <exception cref="Npgsql.NpgsqlException">The database could not be reached in five tries.</exception>
    public async Task<Outcome<BookedVisit>> ExecuteAsync(BookingRequest request, CancellationToken cancellationToken)
    {
        await Gate.WaitAsync(cancellationToken);
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    await using var scope = scopes.CreateAsyncScope();
                    if (await scope.ServiceProvider.GetRequiredService<BookingAttempt>().TryAsync(request, cancellationToken) is { } outcome)
                    {
                        return outcome;
                    }
                }
                catch (Exception fault) when (attempt == Tries && TransientFaults.IsLockTimeout(fault))
                {
                    return new InProgress();
                }
                catch (Exception fault) when (attempt < Tries && TransientFaults.IsTransient(fault))
                {
                    // Tried again below.
                }

                if (attempt == Tries)
                {
                    return new InProgress();
                }

                await WaitAsync(attempt, cancellationToken);
            }
        }
        finally
        {
            Gate.Release();
        }
    }

    // Full jitter: those who failed together do not come back together.
    private static Task WaitAsync(int attempt, CancellationToken cancellationToken) =>
        Task.Delay(Random.Shared.Next(ShortestWait, (LongestWait >> (Tries - 1 - attempt)) + 1), cancellationToken);
}
