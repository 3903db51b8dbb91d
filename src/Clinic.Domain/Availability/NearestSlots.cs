using Clinic.Domain.Practice;

namespace Clinic.Domain.Availability;

/// <summary>What to offer instead of a time that has gone.</summary>
public static class NearestSlots
{
    /// <summary>How many are offered.</summary>
    public const int Count = 3;

    /// <summary>
    /// The open slots nearest to a start: different starts first, each with the therapist who was asked for if she is
    /// free; only when there are too few starts, a second therapist at one of them.
    /// </summary>
    /// <param name="open">In order of start, then display order.</param>
    public static IReadOnlyList<OpenSlot> To(DateTimeOffset start, Id<Therapist>? askedFor, IReadOnlyList<OpenSlot> open) =>
        [.. open
            .GroupBy(slot => slot.Visit.Start)
            .OrderBy(group => (group.Key - start).Duration())
            .ThenBy(group => group.Key)
            .SelectMany((group, rank) => group
                .OrderBy(slot => slot.Therapist == askedFor ? 0 : 1)
                .Select((slot, nth) => (Slot: slot, Nth: nth, Rank: rank)))
            .OrderBy(entry => entry.Nth)
            .ThenBy(entry => entry.Rank)
            .Take(Count)
            .Select(entry => entry.Slot)];
}
