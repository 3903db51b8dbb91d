namespace Clinic.Testing;

/// <summary>A clock that stands still until a test moves it.</summary>
public sealed class FixedClock : TimeProvider
{
    /// <summary>A Friday, 9:00 am in Winnipeg; the demo practice of the tests was loaded at this moment.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 11, 20, 15, 0, 0, TimeSpan.Zero);

    public DateTimeOffset Now { get; set; } = Start;

    public override DateTimeOffset GetUtcNow() => Now;
}
