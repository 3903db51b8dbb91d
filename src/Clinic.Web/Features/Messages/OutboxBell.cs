namespace Clinic.Web.Features.Messages;

/// <summary>Wakes the worker of this process when something was put into the outbox, so that nobody waits for its next look.</summary>
public sealed class OutboxBell : IDisposable
{
    private readonly SemaphoreSlim rung = new(0);

    /// <summary>To be rung after the transaction is committed: before, there is nothing to see.</summary>
    public void Ring() => rung.Release();

    /// <summary>Ends when it rings, has rung since the last time, or after this long.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        if (await rung.WaitAsync(atMost, cancellationToken))
        {
            // However often it rang, one look sees everything.
            while (rung.CurrentCount > 0 && await rung.WaitAsync(TimeSpan.Zero, cancellationToken))
            {
            }
        }
    }

    public void Dispose() => rung.Dispose();
}
