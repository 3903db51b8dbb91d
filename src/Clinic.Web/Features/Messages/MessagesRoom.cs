namespace Clinic.Web.Features.Messages;

/// <summary>
/// What leaves the clinic for a client's own devices: so far the calendar file of a visit (<see cref="CalendarFile"/>), which Booking
/// hands out. The room has nothing to register: a file is made of what it is given.
/// </summary>
internal static class MessagesRoom;
