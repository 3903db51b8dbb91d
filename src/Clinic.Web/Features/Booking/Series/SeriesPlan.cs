using Clinic.Domain.Booking.Series;

namespace Clinic.Web.Features.Booking.Series;

/// <summary>A series that somebody has in mind: what is booked, from which time on, how often.</summary>
/// <param name="First">The time that was chosen, with the therapist of all visits.</param>
/// <param name="OwnHold">What keeps that time for whoever asks; null when nothing does.</param>
public sealed record SeriesPlan(BookingPlan Plan, SlotChoice First, SeriesRhythm Rhythm, int Count, Guid? OwnHold);
