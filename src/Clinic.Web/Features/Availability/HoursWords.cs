using System.Globalization;
using Clinic.Domain.Availability;
using Clinic.Domain.Time;

namespace Clinic.Web.Features.Availability;

/// <summary>Hours as the pages of staff say them.</summary>
internal static class HoursWords
{
    public static string Of(HoursMisfit why) => why switch
    {
        HoursMisfit.Closed => "Clinic closed",
        HoursMisfit.TimeOff => "Time off",
        _ => "Outside the hours",
    };

    /// <summary>"8:30 am to 12:00 pm", "8:00 pm to midnight".</summary>
    public static string Of(HoursBlock block) => $"{Of(block.From)} to {(block.Until == TimeOnly.MinValue ? "midnight" : Of(block.Until))}";

    /// <summary>The same of a stretch of time on the clinic's clock.</summary>
    public static string Of(ClinicTime time, TimeSlot slot)
    {
        var end = time.ToWall(slot.End);
        return $"{TimeWords.Time(time.ToWall(slot.Start))} to {(end.TimeOfDay == TimeSpan.Zero ? "midnight" : TimeWords.Time(end))}";
    }

    private static string Of(TimeOnly time) => time.ToString("h:mm tt", CultureInfo.InvariantCulture).ToLowerInvariant();
}
