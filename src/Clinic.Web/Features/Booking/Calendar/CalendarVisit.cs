namespace Clinic.Web.Features.Booking.Calendar;

/// <summary>A stretch of the calendar in which somebody is taken. Of a visit that is not for her eyes the actor gets times and columns alone.</summary>
/// <param name="Kind">"visit", "busy" for one that is not for her eyes, or "hold" for a time that somebody is booking online just now.</param>
/// <param name="Id">Of a visit only.</param>
/// <param name="Start">Wall time without an offset, 2026-11-20T09:00: a browser in any zone shows it as it is.</param>
/// <param name="Colour">The service's; it never stands alone, the name is beside it.</param>
/// <param name="Status">The wire name of its status.</param>
public sealed record CalendarVisit(
    string Kind, Guid? Id, string Start, string End, Guid Therapist, Guid? Room, string? Client, string? Service, string? Colour,
    string? Channel, string? Status);
