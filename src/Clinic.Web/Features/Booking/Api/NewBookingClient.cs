namespace Clinic.Web.Features.Booking.Api;

/// <summary>Who comes.</summary>
public sealed record NewBookingClient
{
    public string? FirstName { get; init; }

    /// <summary>May be left out: people with one name are normal.</summary>
    public string? LastName { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }
}
