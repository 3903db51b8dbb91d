using Clinic.Domain.Booking.WaitingList;
using Clinic.Domain.Time;

namespace Clinic.Web.Features.Booking.WaitingList;

/// <summary>How pages say what somebody waits for.</summary>
internal static class WaitingWords
{
    /// <summary>"Mornings, before noon".</summary>
    public static string Part(PartOfDay part) => part switch
    {
        PartOfDay.Any => "Any time of day",
        PartOfDay.Morning => "Morning",
        PartOfDay.Afternoon => "Afternoon",
        PartOfDay.Evening => "Evening",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "No words for this part of the day."),
    };

    public static string? Hint(PartOfDay part) => part switch
    {
        PartOfDay.Morning => "Before noon",
        PartOfDay.Afternoon => "Noon to 5 pm",
        PartOfDay.Evening => "From 5 pm",
        _ => null,
    };

    /// <summary>"Tuesday 24 November to Friday 4 December", or one day.</summary>
    public static string Days(DateOnly first, DateOnly last) => first == last ? TimeWords.Day(first) : $"{TimeWords.Day(first)} to {TimeWords.Day(last)}";

    /// <summary>"any day, in the morning": what is waited for in a line.</summary>
    public static string InShort(DateOnly first, DateOnly last, PartOfDay part) =>
        $"{Days(first, last)}, {Part(part).ToLowerInvariant()}";
}
