using Clinic.Domain;
using Clinic.Domain.HomeCare.FromHome;
using Clinic.Domain.HomeCare.Sheets;

namespace Clinic.Web.Features.HomeCare.WebCopies;

/// <summary>What the client has at one exercise beside what is printed: a timer, and her days.</summary>
/// <param name="Number">From 1.</param>
public sealed record AtHomePage(WebCopyPage Copy, int Number, SheetExercise Exercise)
{
    /// <summary>The steps of the timer as its script reads them: "hold 20 Left side, 1 of 3|rest 5|…"; null where there is no timer.</summary>
    public string? Steps { get; } = Exercise is { Amount: { } amount, Side: { } side } && HoldPlan.Of(amount, side) is { Count: > 0 } steps
        ? string.Join('|', steps.Select(step => FormattableString.Invariant($"{WireName.Of(step.Kind)} {step.Seconds} {step.Words}").TrimEnd()))
        : null;
}
