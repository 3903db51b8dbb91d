using Clinic.Domain.Practice;
using Clinic.Web.Features.Practice;

namespace Clinic.Web.Features.Messages;

/// <summary>One visit as a calendar shows it. No word of it is about health: calendars are shared and lie open.</summary>
/// <param name="Id">Of the appointment; the entry keeps its identity when the visit moves.</param>
public sealed record CalendarEntry(
    Guid Id, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string Summary, string Location, string Description)
{
    /// <summary>Rises with each change, or calendars keep what they had (RFC 5545, 3.8.7.4).</summary>
    public int Sequence { get; init; }

    public bool IsCancelled { get; init; }

    /// <summary>Where it takes place, when that is an address of the web; null otherwise.</summary>
    public string? Url { get; init; }

    /// <summary>The same entry wherever it is given out: a calendar that gets it twice has it once.</summary>
    /// <param name="url">The visit's private link.</param>
    /// <param name="meetingLink">The therapist's room for visits by video; null when she has none.</param>
    public static CalendarEntry Of(
        Guid id, DateTimeOffset start, DateTimeOffset end, string therapist, Channel channel, PracticeCard practice, string url,
        string? meetingLink = null) => new(
        id,
        start,
        end,
        $"{practice.ShortName}, with {therapist}",
        channel switch
        {
            Channel.Phone => "By phone",
            Channel.Video => meetingLink ?? "By video",
            _ => $"{practice.Name}, {practice.Street}, {practice.Town}",
        },
        $"To look at it, move or cancel it: {url}\nOr call {practice.Phone}.")
    {
        Url = channel == Channel.Video ? meetingLink : null,
    };
}
