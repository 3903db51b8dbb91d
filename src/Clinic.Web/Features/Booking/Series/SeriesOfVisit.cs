namespace Clinic.Web.Features.Booking.Series;

/// <summary>The series that a visit is part of.</summary>
/// <param name="Nth">Which of them it is, from 1.</param>
/// <param name="Visits">All that stand, in order: the start with the clinic's offset, and the token of the visit's own link.</param>
public sealed record SeriesOfVisit(int Nth, IReadOnlyList<(DateTimeOffset Start, string Token)> Visits);
