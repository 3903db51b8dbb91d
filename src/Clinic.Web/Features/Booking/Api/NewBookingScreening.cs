namespace Clinic.Web.Features.Booking.Api;

/// <summary>The red-flag check as it was answered; see /api/v1/screening. Without it the visit is booked as not screened.</summary>
public sealed record NewBookingScreening
{
    /// <summary>Of the list that was shown.</summary>
    public string? Version { get; init; }

    /// <summary>The slugs of what was ticked, or none alone.</summary>
    public IReadOnlyList<string?>? Answers { get; init; }
}
