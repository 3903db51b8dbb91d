namespace Clinic.Web.Features.Messages;

/// <summary>One visit as a calendar shows it. No word of it is about health: calendars are shared and lie open.</summary>
/// <param name="Id">Of the appointment; the entry keeps its identity when the visit moves.</param>
/// <param name="Host">The clinic's host name, which makes the id unique in the world.</param>
public sealed record CalendarEntry(
    Guid Id, string Host, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string Summary, string Location, string Description);
