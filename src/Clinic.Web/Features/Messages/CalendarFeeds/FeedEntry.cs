namespace Clinic.Web.Features.Messages.CalendarFeeds;

/// <summary>One visit as the therapist's own calendar shows it: when, where and a short name, never what for or what hurts.</summary>
/// <param name="Uid">
/// Not that of the client's own file: a program that takes both in, a therapist who is a client here too, must not put one over the other.
/// </param>
/// <param name="ChangedAt">When it was last changed. A calendar that is asked for twice is the same to the letter, so that "not modified" can be said.</param>
public sealed record FeedEntry(
    string Uid, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string Summary, string Location, int Sequence, bool IsCancelled, DateTimeOffset ChangedAt);
