using Clinic.Web.Features.Booking.Appointments;
using Clinic.Web.Features.Booking.Attempts;
using Clinic.Web.Features.Booking.Calendar;
using Clinic.Web.Features.Booking.CallBack;
using Clinic.Web.Features.Booking.CallBacks;
using Clinic.Web.Features.Booking.Changes;
using Clinic.Web.Features.Booking.DeskVisits;
using Clinic.Web.Features.Booking.FollowOn;
using Clinic.Web.Features.Booking.Holds;
using Clinic.Web.Features.Booking.Live;
using Clinic.Web.Features.Booking.Offers;
using Clinic.Web.Features.Booking.OnBehalf;
using Clinic.Web.Features.Booking.Requests;
using Clinic.Web.Features.Booking.Series;
using Clinic.Web.Features.Booking.SeriesAttempts;
using Clinic.Web.Features.Booking.TimeStep;
using Clinic.Web.Features.Booking.VisitLink;
using Clinic.Web.Features.Booking.VisitMarks;
using Clinic.Web.Features.Booking.WaitingList;
using Clinic.Web.Features.Booking.WallTimes;

namespace Clinic.Web.Features.Booking;

/// <summary>
/// A visit from choice to confirmation: the steps of the public pages and the API, the use case <see cref="BookAppointment"/> with the
/// attempts behind it, the times kept while somebody fills in her details, visits that are asked for, moving, cancelling and undoing,
/// the private link of a visit with the client's own marks, series, the waiting list, the staff's day list and calendar with booking on behalf, and call-backs.
/// </summary>
internal static class BookingRoom
{
    public static IServiceCollection AddBooking(this IServiceCollection services)
    {
        services.AddSingleton<BookAppointment>();
        services.AddSingleton<CalendarAttempts>();
        services.AddScoped<DayLocks>();
        services.AddScoped<BookingAttempt>();
        services.AddScoped<SlotSearch>();
        services.AddScoped<ReadClientHistory>();
        services.AddScoped<IdempotencyKeys>();
        services.AddScoped<BookingQuestions>();
        services.AddScoped<ReadShownDays>();
        services.AddScoped<AskForCallBack>();
        services.AddScoped<ChangeCallBack>();
        services.AddScoped<ReadCallBacks>();
        services.AddScoped<FindHeldConsult>();
        services.AddScoped<FindLinkedVisit>();
        services.AddScoped<ChangeClientMarks>();
        services.AddSingleton<HoldTime>();
        services.AddScoped<HoldAttempt>();
        services.AddScoped<SlotHolds>();
        services.AddSingleton<DecideRequest>();
        services.AddScoped<DecisionAttempt>();
        services.AddScoped<ExpireRequests>();
        services.AddScoped<ReadStaffBar>();
        services.AddSingleton<ClearingRound>();
        services.AddHostedService<ClearBookings>();
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
        services.AddScoped<SettleVisit>();
        services.AddSingleton<BookOnBehalf>();
        services.AddScoped<OnBehalfAttempt>();
        services.AddScoped<ReadCalendar>();
        services.AddScoped<ReadDeskVisit>();
        services.AddScoped<ReadChangeNotice>();
        services.AddScoped<ReadUnfinishedNotes>();
        services.AddScoped<AnswerChange>();
        services.AddSingleton<CalendarBell>();
        services.AddHostedService<WatchCalendar>();
        services.AddScoped<AddVisit>();
        services.AddSingleton<KeepWallTimes>();
        services.AddScoped<WallTimeAttempt>();
        AddWaitingList(services);
        AddSeries(services);
        return services;
    }

    private static void AddWaitingList(IServiceCollection services)
    {
        services.AddScoped<JoinWaitingList>();
        services.AddScoped<LeaveWaitingList>();
        services.AddScoped<EndOffers>();
        services.AddScoped<FindSuitableTimes>();
        services.AddScoped<OfferAttempt>();
        services.AddScoped<TakeOfferAttempt>();
        services.AddSingleton<MakeOffer>();
        services.AddSingleton<TakeOffer>();
        services.AddSingleton<OfferRound>();
        services.AddHostedService<OfferTimes>();
    }

    private static void AddSeries(IServiceCollection services)
    {
        services.AddScoped<FindSeries>();
        services.AddScoped<SeriesAttempt>();
        services.AddScoped<ReadSeries>();
        services.AddSingleton<BookSeries>();
    }
}
