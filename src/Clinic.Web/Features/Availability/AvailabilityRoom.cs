namespace Clinic.Web.Features.Availability;

/// <summary>
/// The open times of a service, read from hours and bookings and calculated by <see cref="Domain.Availability.OpenSlots"/>.
/// Other rooms ask <see cref="AvailabilityQuery"/>; strangers ask the API.
/// </summary>
internal static class AvailabilityRoom
{
    public static IServiceCollection AddAvailability(this IServiceCollection services) => services.AddScoped<AvailabilityQuery>();
}
