using Clinic.Web.Features.Availability.Hours;

namespace Clinic.Web.Features.Availability;

/// <summary>
/// The open times of a service, read from hours and bookings and calculated by <see cref="Domain.Availability.OpenSlots"/>, and the pages
/// on which staff say when a therapist works.
/// Other rooms ask <see cref="AvailabilityQuery"/>; strangers ask the API.
/// </summary>
internal static class AvailabilityRoom
{
    public static IServiceCollection AddAvailability(this IServiceCollection services) => services
        .AddScoped<AvailabilityQuery>()
        .AddScoped<AffectedVisits>()
        .AddScoped<HoursEditor>();
}
