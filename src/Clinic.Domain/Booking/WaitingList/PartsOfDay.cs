namespace Clinic.Domain.Booking.WaitingList;

/// <summary>Where the parts of a day begin and end, on the clinic's wall clock.</summary>
public static class PartsOfDay
{
    private static readonly TimeOnly Noon = new(12, 0);
    private static readonly TimeOnly Evening = new(17, 0);

    /// <summary>Whether a visit that starts at this time is in the part of the day.</summary>
    public static bool Has(this PartOfDay part, TimeOnly start) => part switch
    {
        PartOfDay.Any => true,
        PartOfDay.Morning => start < Noon,
        PartOfDay.Afternoon => start >= Noon && start < Evening,
        PartOfDay.Evening => start >= Evening,
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Not a part of the day."),
    };
}
