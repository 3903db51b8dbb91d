using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Domain.Clients;

namespace Clinic.Web.Features.Booking.CallBacks;

/// <summary>One person who asked to be called. Every moment has the clinic's offset.</summary>
public sealed record CallBackLine
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string Phone { get; init; }

    public required string? Email { get; init; }

    public required BodyRegion? Region { get; init; }

    public required string? BestTime { get; init; }

    public required string? Note { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    public required bool IsOverdue { get; init; }

    /// <summary>Who looks after it; null when nobody does.</summary>
    public required string? Owner { get; init; }

    public required bool IsMine { get; init; }

    /// <summary>The first one first.</summary>
    public required IReadOnlyList<TryLine> Tries { get; init; }

    /// <summary>How it stands, for the forms.</summary>
    public required string Stamp { get; init; }

    public required CallBackOutcome? Outcome { get; init; }

    public required DateTimeOffset? ClosedAt { get; init; }

    public required string? ClosedBy { get; init; }

    /// <summary>The visit that came of it, where the one who looks may see it.</summary>
    public required string? Visit { get; init; }

    /// <summary>Visits that were booked since for somebody of this name or number: "Tuesday 24 November, 9:30 am, with Ines Moreau".</summary>
    public required IReadOnlyList<(Id<Appointment> Id, string Words)> Visits { get; init; }

    public string PhoneLink => DialLink.Of(Phone);
}
