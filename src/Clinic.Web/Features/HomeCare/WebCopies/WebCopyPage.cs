using Clinic.Domain.HomeCare.Sheets;
using Clinic.Web.Features.HomeCare.FromHome;

namespace Clinic.Web.Features.HomeCare.WebCopies;

/// <summary>A sheet as the client opens it on a phone.</summary>
/// <param name="EndsOn">The clinic's day on which the link ends.</param>
/// <param name="DayEndsAt">When the clinic's day is over, so that the page goes on by days when it is opened later without a net.</param>
/// <param name="Days">Which can be ticked, oldest first.</param>
/// <param name="Done">What is ticked: number of the exercise, and the day.</param>
/// <param name="IsPreview">Somebody of the clinic looks at it: nothing is kept on the device, and nothing can be told.</param>
public sealed record WebCopyPage(
    SheetContent Sheet,
    string Token,
    DateOnly EndsOn,
    DateTimeOffset DayEndsAt,
    IReadOnlyList<DateOnly> Days,
    IReadOnlySet<(int Exercise, DateOnly Day)> Done,
    HowPage How,
    bool IsPreview)
{
    /// <summary>She has an address on record, and mail is sent.</summary>
    public required bool CanMail { get; init; }
}
