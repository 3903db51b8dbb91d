using Clinic.Web.Features.Booking.Attempts;
using Clinic.Web.Features.Booking.Calendar;
using Clinic.Web.Features.Booking.CallBack;
using Clinic.Web.Features.Booking.CallBacks;
using Clinic.Web.Features.Booking.Changes;
using Clinic.Web.Features.Booking.DeskVisits;
using Clinic.Web.Features.Booking.FollowOn;
using Clinic.Web.Features.Booking.Live;
using Clinic.Web.Features.Booking.OnBehalf;
using Clinic.Web.Features.Booking.VisitLink;

namespace Clinic.Web.Features.Booking;

/// <summary>
/// A visit from choice to confirmation: the steps of the public pages and the API, the use case <see cref="BookAppointment"/> with the
/// attempts behind it, moving, cancelling and undoing, the private link of a visit, the staff's day list and
/// calendar with booking on behalf, and call-backs.
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
        services.AddScoped<FindHeldConsult>();
        services.AddScoped<FindLinkedVisit>();
        services.AddSingleton<MoveVisit>();
        services.AddSingleton<CancelVisit>();
        services.AddSingleton<UndoChange>();
        services.AddSingleton<SetVisitStatus>();
        services.AddScoped<MoveAttempt>();
        services.AddScoped<CancelAttempt>();
        services.AddScoped<UndoAttempt>();
        services.AddScoped<StatusAttempt>();
        services.AddScoped<VisitsToChange>();
        services.AddScoped<BusyPlaces>();
        services.AddScoped<NearestTimes>();
        services.AddHostedService<IdempotencyCleanup>();
        services.AddSingleton<BookOnBehalf>();
        services.AddScoped<OnBehalfAttempt>();
        services.AddScoped<ReadCalendar>();
        services.AddScoped<ReadDeskVisit>();
        services.AddScoped<ReadChangeNotice>();
        services.AddScoped<AnswerChange>();
        services.AddSingleton<CalendarBell>();
        services.AddHostedService<WatchCalendar>();
        return services;
    }
}
