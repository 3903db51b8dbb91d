namespace Clinic.Web.Features.Booking.VisitMoves;

/// <summary>Where the client wants her visit to go, as posted.</summary>
public sealed record MoveForm
{
    /// <summary>A start and a therapist, as <see cref="SlotChoice"/> writes them.</summary>
    public string? Slot { get; init; }

    /// <summary>The visit's sequence as the page showed it.</summary>
    public int? Seen { get; init; }
}
