namespace Clinic.Domain.Booking;

/// <summary>One try to reach somebody who asked for a call.</summary>
public sealed class CallBackTry
{
    public const int NoteMaxLength = 300;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid CallBackRequestId { get; init; }

    public required DateTimeOffset TriedAt { get; init; }

    /// <summary>The account of who called.</summary>
    public required Guid TriedBy { get; init; }

    public string? Note { get; init; }
}
