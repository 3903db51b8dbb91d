namespace Clinic.Web.Features.Booking.Live;

/// <summary>Rings for every page of this process that shows the calendar. Nobody has to hang up: who does not wait is not there.</summary>
public sealed class CalendarBell
{
    private TaskCompletionSource ringing = New();

    /// <summary>Ends when it rings next. Taken before one looks at the calendar, it misses nothing.</summary>
    public Task Next => Volatile.Read(ref ringing).Task;

    public void Ring() => Interlocked.Exchange(ref ringing, New()).SetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
