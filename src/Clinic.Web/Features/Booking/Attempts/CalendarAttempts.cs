using Clinic.Web.Hosting.Faults;

namespace Clinic.Web.Features.Booking.Attempts;

/// <summary>
/// Runs what changes the calendar: a few at a time, each try with a database context of its own, again when the database gave way. Every
/// try is one transaction that takes the locks of <see cref="DayLocks"/> before it looks for what it changes; a refusal may do without.
/// </summary>
public sealed class CalendarAttempts(IServiceScopeFactory scopes)
{
    private const int Tries = 5;
    private const int ShortestWait = 20;
    private const int LongestWait = 640;

    /// <summary>
    /// Changes of one day wait for each other anyway. Fewer of them at a time than the pool has connections, so that
    /// a rush for one time leaves connections to everybody else.
    /// </summary>
    private static readonly SemaphoreSlim Gate = new(8);

    /// <param name="attempt">One try; null when another way into the calendar was quicker, past the lock.</param>
    /// <returns>Null when it is still not decided after five tries.</returns>
    /// <exception cref="Npgsql.NpgsqlException">The database could not be reached in five tries.</exception>
    public async Task<T?> RunAsync<T>(Func<IServiceProvider, Task<T?>> attempt, CancellationToken cancellationToken)
        where T : class
    {
        await Gate.WaitAsync(cancellationToken);
        try
        {
            for (var nth = 1; nth <= Tries; nth++)
            {
                try
                {
                    await using var scope = scopes.CreateAsyncScope();
                    if (await attempt(scope.ServiceProvider) is { } result)
                    {
                        return result;
                    }
                }
                catch (Exception fault) when (nth == Tries && TransientFaults.IsLockTimeout(fault))
                {
                    return null;
                }
                catch (Exception fault) when (nth < Tries && TransientFaults.IsTransient(fault))
                {
                    // Tried again below.
                }

                if (nth < Tries)
                {
                    await WaitAsync(nth, cancellationToken);
                }
            }

            return null;
        }
        finally
        {
            Gate.Release();
        }
    }

    // Full jitter: those who failed together do not come back together.
    private static Task WaitAsync(int nth, CancellationToken cancellationToken) =>
        Task.Delay(Random.Shared.Next(ShortestWait, (LongestWait >> (Tries - 1 - nth)) + 1), cancellationToken);
}
