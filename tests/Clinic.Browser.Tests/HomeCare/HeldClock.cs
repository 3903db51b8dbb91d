using Clinic.Testing;

namespace Clinic.Browser.Tests.HomeCare;

/// <summary>A clock whose timers of ten seconds and more run out when a test says so, and never by themselves.</summary>
internal sealed class HeldClock(FixedClock clock) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<HeldTimer> timers = [];
    private readonly List<(TimeSpan Due, TaskCompletionSource<HeldTimer> Started)> awaited = [];

    public override DateTimeOffset GetUtcNow() => clock.Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (period != Timeout.InfiniteTimeSpan || (dueTime != Timeout.InfiniteTimeSpan && dueTime < TimeSpan.FromSeconds(10)))
        {
            return base.CreateTimer(callback, state, dueTime, period);
        }

        var timer = new HeldTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>The next timer of that length that is started from now on. Ask before what starts it.</summary>
    public Task<HeldTimer> NextAsync(TimeSpan due)
    {
        var started = new TaskCompletionSource<HeldTimer>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            awaited.Add((due, started));
        }

        return started.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }

    /// <summary>Lets those of that length which wait run out.</summary>
    public void RunOut(TimeSpan due)
    {
        List<HeldTimer> over;
        lock (gate)
        {
            over = timers.FindAll(timer => timer.Due == due);
        }

        over.ForEach(timer => timer.RunOut());
    }

    internal sealed class HeldTimer(HeldClock clock, Action callback) : ITimer
    {
        public TimeSpan Due { get; private set; }

        public void RunOut()
        {
            Due = Timeout.InfiniteTimeSpan;
            callback();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Due = dueTime;
            lock (clock.gate)
            {
                clock.timers.Remove(this);
                clock.timers.Add(this);
                clock.awaited.FindAll(wait => wait.Due == dueTime).ForEach(wait => wait.Started.TrySetResult(this));
            }

            return true;
        }

        public void Dispose()
        {
            lock (clock.gate)
            {
                clock.timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
