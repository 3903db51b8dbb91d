namespace Clinic.Web.Features.Booking.Waiting;

/// <summary>Who waits, whoever asked first on top.</summary>
/// <param name="IsOwnOnly">The reader sees those alone who wait for her.</param>
/// <param name="Refusal">Why the reader's last button did nothing; null otherwise.</param>
public sealed record WaitingPage(IReadOnlyList<WaitingLine> Lines, bool IsOwnOnly, string? Refusal);
