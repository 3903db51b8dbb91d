namespace Clinic.Web.Features.Booking.Calendar;

/// <summary>A therapist or a treatment room.</summary>
/// <param name="Slug">A therapist's; empty for a room.</param>
public sealed record CalendarColumn(Guid Id, string Name, string Slug)
{
    /// <summary>Beside the rooms: where visits by phone and video stand.</summary>
    public static CalendarColumn NoRoom { get; } = new(Guid.Empty, "No room", "");
}
