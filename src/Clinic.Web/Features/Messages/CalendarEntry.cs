using Clinic.Domain.Practice;
using Clinic.Web.Features.Practice;

namespace Clinic.Web.Features.Messages;

/// <summary>One visit as a calendar shows it. No word of it is about health: calendars are shared and lie open.</summary>
/// <param name="Id">Of the appointment; the entry keeps its identity when the visit moves.</param>
public sealed record CalendarEntry(
    Guid Id, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string Summary, string Location, string Description)
{
    /// <summary>The same entry wherever it is given out: a calendar that gets it twice has it once.</summary>
    /// <param name="url">The visit's private link.</param>
    public static CalendarEntry Of(
        Guid id, DateTimeOffset start, DateTimeOffset end, string therapist, Channel channel, PracticeCard practice, string url) => new(
        id,
        start,
        end,
        $"{practice.ShortName}, with {therapist}",
        channel switch
        {
            Channel.Phone => "By phone",
            Channel.Video => "By video",
            _ => $"{practice.Name}, {practice.Street}, {practice.Town}",
        },
        $"To look at it: {url}\nTo change or cancel, call {practice.Phone}.");
}
