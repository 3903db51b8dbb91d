using Clinic.Domain.Screening;
using Clinic.Web.Features.Practice;

namespace Clinic.Web.Features.Booking.Emergency;

/// <summary>Nothing is booked: whom to call, and what to say there.</summary>
/// <param name="Serious">What was ticked that may be serious.</param>
/// <param name="BackAction">Where the form goes that leads back to the list.</param>
/// <param name="Kept">What was written, which comes back with this page and is kept nowhere else.</param>
public sealed record CallNowPage(
    PracticeCard Practice, IReadOnlyList<string> Serious, string BackAction, IReadOnlyList<KeyValuePair<string, string?>> Kept)
{
    /// <summary>As a path, because a folder of its own asks it.</summary>
    internal const string View = "~/Features/Booking/Emergency/CallNow.cshtml";

    internal static CallNowPage Of(RedFlagAnswers flags, PracticeCard practice, string backAction, IReadOnlyList<KeyValuePair<string, string?>> kept) => new(
        practice,
        [.. RedFlagLists.Questions(flags.Version, flags.Ticked).Where(question => question.Level == RedFlagLevel.Emergency).Select(question => question.Text)],
        backAction,
        kept);
}
