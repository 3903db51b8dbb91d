namespace Clinic.Domain.Booking.Series;

/// <summary>Some dates of a series are not open any more, so none was booked.</summary>
public sealed record DatesGone : Refusal;
