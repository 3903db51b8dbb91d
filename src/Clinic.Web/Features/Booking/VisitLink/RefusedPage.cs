using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Web.Features.Practice;

namespace Clinic.Web.Features.Booking.VisitLink;

/// <summary>Why it could not be done, and how the visit stands.</summary>
public sealed record RefusedPage(string Title, string Words, LinkedVisit Visit, PracticeCard Practice, string Token)
{
    /// <summary>By its path, because the pages to move and to cancel lie in folders of their own.</summary>
    public const string View = "/Features/Booking/VisitLink/Refused.cshtml";

    public static RefusedPage Of(Refusal refusal, LinkedVisit visit, PracticeCard practice, string token)
    {
        var (title, words) = refusal switch
        {
            TooLate late => ("Please call us", $"So near before the visit it cannot be changed here: it is less than {Hours(late.Cutoff)} away. Call us, and we find a way."),
            AppointmentChanged => ("Your visit was changed in the meantime", "What you saw was not the newest. Nothing else was done. This is how your visit stands now."),
            UndoOver => ("This cannot be undone any more", "Time ran out, or something else happened to the visit since. This is how it stands now."),
            SlotTaken => ("Your old time is taken", "Somebody has booked it since. Nothing was changed. This is how your visit stands now."),
            InProgress => ("Our calendar is very busy", "Nothing was changed. Wait a moment, then try it once more."),
            _ => ("Nothing can be changed any more", "The visit is over, has begun or is cancelled. This is how it stands now."),
        };
        return new RefusedPage(title, words, visit, practice, token);
    }

    private static string Hours(TimeSpan span) => span == TimeSpan.FromHours(1) ? "one hour" : FormattableString.Invariant($"{(int)span.TotalHours} hours");
}
