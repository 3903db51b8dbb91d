using Clinic.Domain.Availability;
using Clinic.Domain.Booking.Series;
using Clinic.Domain.Practice;
using Clinic.Web.Features.Availability;

namespace Clinic.Web.Features.Booking.Series;

/// <summary>Looks how it stands with every date of a series, before anything is booked: three statements, however many dates.</summary>
public sealed class FindSeries(AvailabilityQuery availability)
{
    /// <summary>
    /// What nobody may book at once is not booked twelve times either; and what costs nothing is not taken from others for months ahead.
    /// </summary>
    public static bool MayRepeat(ServiceOffer offer) =>
        offer.Price > 0 && (offer.NewClients == ClientRule.Open || offer.ExistingClients == ClientRule.Open);

    public async Task<IReadOnlyList<SeriesLine>> ExecuteAsync(
        SeriesPlan series, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var offer = series.Plan.Offer;
        var therapist = offer.TherapistNamed(series.First.Therapist)!;
        var dates = SeriesDates.Of(series.First.Start, series.Rhythm, series.Count, offer.Time);
        var (first, last) = (dates[0].Day, dates[^1].Day);
        var (facts, open) = await availability.OpenAsync(
            offer, series.Plan.Channel, therapist.Id, first, last.DayNumber - first.DayNumber + 1, now, cancellationToken, series.OwnHold);
        var byDay = open.ToLookup(slot => offer.Time.DayOf(slot.Visit.Start));
        var lastBookable = offer.Time.DayOf(now).AddDays(offer.HorizonDays);
        var at = TimeOnly.FromDateTime(offer.Time.ToWall(series.First.Start).DateTime);
        return [.. dates.Select(date =>
        {
            var state = StateOf(date, facts, [.. byDay[date.Day]], lastBookable);
            var near = date.Start ?? offer.Time.FirstInstantFrom(date.Day, at);
            return new SeriesLine(
                date.Day,
                state,
                date.Start is { } start ? Offered(offer, therapist, start) : null,
                state == SeriesDateState.Free ? [] : [.. NearestSlots.To(near, therapist.Id, [.. byDay[date.Day]]).Select(offer.Offered)]);
        })];
    }

    private static SeriesDateState StateOf(SeriesDate date, AvailabilityFacts facts, IReadOnlyList<OpenSlot> openThatDay, DateOnly lastBookable) => date switch
    {
        _ when date.Day > lastBookable => SeriesDateState.Beyond,
        { Start: null } => SeriesDateState.Skipped,
        _ when openThatDay.Any(slot => slot.Visit.Start == date.Start) => SeriesDateState.Free,
        _ when facts.IsClosedOn(date.Day) || !facts.Therapists.Any(therapist => therapist.BlocksOn(date.Day).Any()) => SeriesDateState.Closed,
        _ => SeriesDateState.Taken,
    };

    private static OfferedSlot Offered(ServiceOffer offer, OfferedTherapist therapist, DateTimeOffset start) =>
        new(offer.Time.ToWall(start), offer.Time.ToWall(start + offer.Length), therapist.Slug, therapist.Name);
}
