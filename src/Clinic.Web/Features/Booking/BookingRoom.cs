using Clinic.Web.Features.Availability;

namespace Clinic.Web.Features.Booking;

/// <summary>Booking a visit: the steps, the use case, what comes after. Also the open times it rests on.</summary>
internal static class BookingRoom
{
    public static IServiceCollection AddBooking(this IServiceCollection services)
    {
        services.AddScoped<AvailabilityQuery>();
        services.AddSingleton<BookAppointment>();
        services.AddScoped<BookingAttempt>();
        services.AddScoped<IdempotencyKeys>();
        services.AddScoped<BookingClients>();
        services.AddScoped<BookingQuestions>();
        services.AddHostedService<IdempotencyCleanup>();
        return services;
    }
}
