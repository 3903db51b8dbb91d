namespace Clinic.Web.Features.Booking.Holds;

/// <summary>A time that is kept now.</summary>
/// <param name="Token">What brings it back; null when it is not kept, because this address keeps enough already.</param>
public sealed record HeldTime(string? Token);
