using Clinic.Domain;
using Clinic.Domain.Availability;
using Clinic.Domain.Booking;
using Clinic.Domain.Practice;
using Clinic.Web.Features.Availability;

namespace Clinic.Web.Features.Booking.TimeStep;

/// <summary>Reads the days of a page on which a time is chosen.</summary>
public sealed class ReadShownDays(AvailabilityQuery availability)
{
    /// <param name="only">One therapist; null for all who give the service.</param>
    /// <param name="wishedFrom">The first day, if it can be booked; null for today.</param>
    /// <param name="shown">How many days.</param>
    /// <param name="optionOf">A time as the page offers it; null leaves it out.</param>
    /// <param name="ownHold">The hold of whoever asks, which keeps nothing from her; null without one.</param>
    /// <param name="moving">The visit that is to be moved, which is not in its own way; null when none is.</param>
    public async Task<ShownDays> ExecuteAsync(
        ServiceOffer offer, Channel channel, Id<Therapist>? only, DateOnly? wishedFrom, int shown, Func<OfferedSlot, OfferedSlot?> optionOf,
        DateTimeOffset now, CancellationToken cancellationToken, Guid? ownHold = null, Id<Appointment>? moving = null)
    {
        var today = offer.Time.DayOf(now);
        var lastDay = today.AddDays(offer.HorizonDays);
        var from = wishedFrom ?? today;
        from = from < today ? today : from > lastDay ? lastDay : from;
        var last = from.AddDays(shown - 1);
        last = last < lastDay ? last : lastDay;

        // Up to the last day at once, so that the next open day of an empty page needs no second look into the database.
        var facts = await availability.FactsAsync(
            offer, channel, only, from, lastDay.DayNumber - from.DayNumber + 1, now, cancellationToken, ownHold, moving);
        var times = TimesOf(facts, offer, from, last, optionOf, now);
        List<DayTimes> days = [];
        for (var day = from; day <= last; day = day.AddDays(1))
        {
            var isClosed = facts.IsClosedOn(day) || !facts.Therapists.Any(therapist => therapist.BlocksOn(day).Any());
            days.Add(new DayTimes(day, day == today, isClosed, [.. times.Where(time => DateOnly.FromDateTime(time.Slot.Start.DateTime) == day)]));
        }

        var earlier = from.AddDays(-shown);
        return new ShownDays
        {
            From = from,
            Days = days,
            EarlierFrom = from > today ? (earlier < today ? today : earlier) : null,
            LaterFrom = last < lastDay ? last.AddDays(1) : null,
            NextOpenDay = times.Count == 0 && last < lastDay && TimesOf(facts, offer, last.AddDays(1), lastDay, optionOf, now) is [var next, ..]
                ? DateOnly.FromDateTime(next.Slot.Start.DateTime)
                : null,
        };
    }

    private static List<TimeOption> TimesOf(
        AvailabilityFacts facts, ServiceOffer offer, DateOnly from, DateOnly last, Func<OfferedSlot, OfferedSlot?> optionOf, DateTimeOffset now) =>
        [.. OpenSlots.For(facts, from, last.DayNumber - from.DayNumber + 1, now)
            .GroupBy(slot => slot.Visit.Start)
            .Select(sameStart => OpenSlots.LeastBooked(facts, sameStart))
            .Select(slot => optionOf(offer.Offered(slot)) is { } option ? new TimeOption(option, offer.Time.IsAmbiguous(slot.Visit.Start)) : null)
            .OfType<TimeOption>()];
}
