using Clinic.Web.Features.Booking.Attempts;
using Clinic.Web.Features.Booking.CallBack;
using Clinic.Web.Features.Booking.CallBacks;

namespace Clinic.Web.Features.Booking;

/// <summary>
/// A visit from choice to confirmation: the steps of the public pages and the API, the use case <see cref="BookAppointment"/> with the
/// attempts behind it, the private link of a visit, the staff's day list, and call-backs.
/// </summary>
internal static class BookingRoom
{
    public static IServiceCollection AddBooking(this IServiceCollection services)
    {
        services.AddSingleton<BookAppointment>();
        services.AddSingleton<CalendarAttempts>();
        services.AddScoped<DayLocks>();
        services.AddScoped<BookingAttempt>();
        services.AddScoped<IdempotencyKeys>();
        services.AddScoped<BookingQuestions>();
        services.AddScoped<AskForCallBack>();
        services.AddScoped<ChangeCallBack>();
        services.AddScoped<ReadCallBacks>();
        services.AddScoped<CountOpenCallBacks>();
        services.AddHostedService<IdempotencyCleanup>();
        return services;
    }
}
