namespace Clinic.Web.Features.Booking.Requests;

/// <summary>The visits that wait for a yes or no, the one to be decided first at the top.</summary>
/// <param name="Done">What has just been decided, in words; null when nothing was.</param>
/// <param name="Wrong">Why that could not be done; null when it was.</param>
public sealed record RequestsPage(IReadOnlyList<RequestLine> Requests, string? Done, string? Wrong);
