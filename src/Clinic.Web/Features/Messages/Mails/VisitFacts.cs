using Clinic.Domain.Messages;
using Clinic.Domain.Practice;
using Clinic.Web.Features.Practice;

namespace Clinic.Web.Features.Messages.Mails;

/// <summary>A visit as a mail tells it. No email, phone or note of the client: mail gets forwarded.</summary>
internal sealed record VisitFacts
{
    public required MessageKind Kind { get; init; }

    public required string FirstName { get; init; }

    /// <summary>Who comes, where somebody else booked and reads this; null otherwise.</summary>
    public required string? For { get; init; }

    public required string ServiceName { get; init; }

    /// <summary>With the clinic's offset.</summary>
    public required DateTimeOffset Start { get; init; }

    public required DateTimeOffset End { get; init; }

    public required string TherapistName { get; init; }

    public required Channel Channel { get; init; }

    /// <summary>The therapist's room for visits by video; null when she has none.</summary>
    public required string? MeetingLink { get; init; }

    /// <summary>Whether the last change was the clinic's and not the client's.</summary>
    public required bool IsDoneByClinic { get; init; }

    /// <summary>Whether it was cancelled, and that was taken back.</summary>
    public required bool IsBookedAgain { get; init; }

    /// <summary>Whether the last change was that the rule of its zone changed.</summary>
    public required bool IsWallTimeKept { get; init; }

    /// <summary>Until when the client can move it herself, with the clinic's offset; null when she cannot any more.</summary>
    public required DateTimeOffset? MoveUntil { get; init; }

    /// <summary>Until when the client can cancel it herself, with the clinic's offset; null when she cannot any more.</summary>
    public required DateTimeOffset? CancelUntil { get; init; }

    /// <summary>All visits that were booked together with it and stand, it itself among them, with the clinic's offset; empty when it is alone.</summary>
    public IReadOnlyList<DateTimeOffset> Series { get; init; } = [];

    public required PracticeCard Practice { get; init; }

    /// <summary>Its private link.</summary>
    public required string VisitUrl { get; init; }

    /// <summary>Where another visit is booked.</summary>
    public required string BookingUrl { get; init; }

    /// <summary>Where reminders end; null in a mail that is none.</summary>
    public required string? StopUrl { get; init; }
}
