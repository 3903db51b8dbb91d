namespace Clinic.Web.Features.Booking.CallBacks;

/// <summary>Whom to call.</summary>
/// <param name="Due">Clients who are booked, because of a red flag.</param>
/// <param name="Requests">Those who asked for it, newest first.</param>
public sealed record CallBacksPage(IReadOnlyList<DueCall> Due, IReadOnlyList<CallBackLine> Requests);
