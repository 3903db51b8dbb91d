using Clinic.Domain.Booking;
using Clinic.Domain.Time;

namespace Clinic.Web.Features.Booking.VisitLink;

/// <summary>A visit that was asked for and is not booked, in words for the client.</summary>
/// <param name="DecideBy">Until when the clinic says yes or no, with its offset.</param>
public sealed record RequestState(AppointmentStatus Status, DateTimeOffset DecideBy)
{
    public bool IsOpen => Status == AppointmentStatus.Requested;

    public string Tag => IsOpen ? "Asked for" : "Not booked";

    public string Words => Status switch
    {
        AppointmentStatus.Requested => $"It is not booked yet. We keep the time for you, and say yes or no by {TimeWords.Day(DecideBy)}, {TimeWords.Time(DecideBy)}.",
        AppointmentStatus.Declined => "We are sorry: we cannot give you this visit.",
        _ => "We are sorry: we did not answer in time, so this visit is not booked.",
    };

    public string Title(DateTimeOffset start) => IsOpen
        ? $"You asked for {TimeWords.Weekday(start)} at {TimeWords.Time(start)}"
        : $"Your visit on {TimeWords.Day(start)} is not booked";

    /// <returns>Null for a visit that was booked. One whose time ran out is not open any more, even before that is noted.</returns>
    public static RequestState? Of(AppointmentStatus status, DateTimeOffset? decideBy, DateTimeOffset now, ClinicTime time) => (status, decideBy) switch
    {
        (AppointmentStatus.Requested, { } until) => new(until > now ? status : AppointmentStatus.Expired, time.ToWall(until)),
        (AppointmentStatus.Declined or AppointmentStatus.Expired, { } until) => new(status, time.ToWall(until)),
        _ => null,
    };
}
