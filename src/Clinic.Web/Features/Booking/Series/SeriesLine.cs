using Clinic.Domain.Availability;

namespace Clinic.Web.Features.Booking.Series;

/// <summary>One date of a series as it can be booked.</summary>
/// <param name="Wished">The slot of the series' own time; null where the clock skips it.</param>
/// <param name="Alternatives">The nearest open times of that day; none where the wished one is free.</param>
public sealed record SeriesLine(DateOnly Day, SeriesDateState State, OfferedSlot? Wished, IReadOnlyList<OfferedSlot> Alternatives);
