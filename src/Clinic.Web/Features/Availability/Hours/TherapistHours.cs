using Clinic.Domain.Availability;
using Clinic.Domain.Practice;
using Clinic.Domain.Time;
using Clinic.Web.Features.Shared.Forms;

namespace Clinic.Web.Features.Availability.Hours;

/// <summary>Everything that says when a therapist works, but for what is booked.</summary>
/// <param name="Therapist">With her services.</param>
/// <param name="Exceptions">From today on, by day and start.</param>
/// <param name="TimeOff">What is not over, by start.</param>
/// <param name="Closures">What is not over, by first day.</param>
public sealed record TherapistHours(
    Therapist Therapist,
    HoursPlan Plan,
    IReadOnlyList<HoursException> Exceptions,
    IReadOnlyList<TimeOff> TimeOff,
    IReadOnlyList<ClinicClosure> Closures,
    ClinicTime Time,
    DateTimeOffset Now)
{
    public DateOnly Today => Time.DayOf(Now);

    public WorkingCalendar Calendar => new(
        Time,
        new TherapistFacts(Therapist.Id, Plan.Rows, [])
        {
            Exceptions = Exceptions,
            Off = [.. TimeOff.Select(off => new TimeSlot(off.StartsAt, off.EndsAt))],
        },
        Closures);

    /// <summary>Another word as soon as somebody changes the weekly hours.</summary>
    public string Seen => SeenState.Of(Plan.Rows
        .Select(row => new { row.Weekday, row.From, row.Until, row.ValidFrom, row.ValidUntil })
        .OrderBy(row => row.Weekday).ThenBy(row => row.From).ThenBy(row => row.ValidFrom));
}
