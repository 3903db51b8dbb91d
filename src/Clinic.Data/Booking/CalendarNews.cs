namespace Clinic.Data.Booking;

/// <summary>
/// A number that is another one after every change of the calendar that this process made or heard of. Whoever keeps something that was
/// made from the calendar notes the number before she looks, and trusts what she kept only while it is still the same.
/// </summary>
public sealed class CalendarNews
{
    /// <summary>All that the public pages about services and times are made from. The database tells other processes of the same tables.</summary>
    public static readonly IReadOnlyList<string> Tables =
    [
        "appointments", "slot_holds", "time_off", "weekly_hours", "hours_exceptions", "clinic_closures", "services", "therapists",
        "therapist_services", "therapist_photos", "treatment_rooms", "service_rooms", "practice",
    ];

    private long generation;
    private bool isListening;

    public long Generation => Volatile.Read(ref generation);

    /// <summary>Whether changes that others make are heard of just now. While they are not, nothing that was kept can be trusted.</summary>
    public bool IsListening => Volatile.Read(ref isListening);

    /// <summary>Another process changed something, or may have before one listened.</summary>
    public void Heard()
    {
        Changed();
        Volatile.Write(ref isListening, true);
    }

    public void Lost() => Volatile.Write(ref isListening, false);

    /// <summary>This process changed something, and the database has it.</summary>
    public void Changed() => Interlocked.Increment(ref generation);
}
