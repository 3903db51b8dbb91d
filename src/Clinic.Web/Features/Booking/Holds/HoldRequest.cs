using Clinic.Domain.Practice;

namespace Clinic.Web.Features.Booking.Holds;

/// <summary>A visitor asks to keep a time while she fills in her details.</summary>
/// <param name="Service">The service's slug.</param>
/// <param name="Therapist">The therapist's slug; null for any.</param>
/// <param name="Hold">The token of what is kept for her already; null when nothing is.</param>
/// <param name="AskedFrom">What stands for her network address.</param>
public sealed record HoldRequest(string Service, Channel Channel, DateTimeOffset Start, string? Therapist, string? Hold, byte[] AskedFrom);
