namespace Clinic.Web.Features.Booking.CallBacks;

/// <summary>One try to reach somebody.</summary>
/// <param name="At">With the clinic's offset.</param>
public sealed record TryLine(DateTimeOffset At, string By, string? Note);
