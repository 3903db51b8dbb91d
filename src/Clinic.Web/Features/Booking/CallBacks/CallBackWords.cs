using System.Globalization;
using Clinic.Domain.Booking;
using Clinic.Domain.Time;

namespace Clinic.Web.Features.Booking.CallBacks;

/// <summary>How the queue says things.</summary>
internal static class CallBackWords
{
    public static string Of(CallBackOutcome outcome) => outcome switch
    {
        CallBackOutcome.Booked => "A visit is booked",
        CallBackOutcome.Talked => "We talked, no visit",
        CallBackOutcome.NotReached => "Not reached",
        CallBackOutcome.WrongNumber => "Wrong number",
        CallBackOutcome.NotNeeded => "Not needed",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "No words for this outcome."),
    };

    public static string Moment(DateTimeOffset at) => $"{TimeWords.Day(at)}, {TimeWords.Time(at)}";

    public static string Tries(int count) => count == 1 ? "1 try" : string.Create(CultureInfo.InvariantCulture, $"{count} tries");

    /// <summary>How a call-back stands now, to somebody who saw it otherwise.</summary>
    public static string Meanwhile(CallBackLine line)
    {
        var now = line switch
        {
            { Outcome: { } outcome, ClosedAt: { } at } => $"{line.ClosedBy} closed it on {Moment(at)}: {Of(outcome).ToLowerInvariant()}.",
            { Owner: { } owner } => $"{owner} looks after it now.",
            _ => "Nobody looks after it now.",
        };
        var tried = line is { Outcome: null, Tries: [.., var last] } ? $" The last try was by {last.By} on {Moment(last.At)}." : "";
        return $"The call-back of {line.Name} changed since you opened this page, so nothing was saved. {now}{tried}";
    }
}
