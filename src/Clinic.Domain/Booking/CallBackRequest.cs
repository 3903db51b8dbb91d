namespace Clinic.Domain.Booking;

/// <summary>Somebody asks to be called instead of booking.</summary>
public sealed class CallBackRequest
{
    public const int NameMaxLength = 100;
    public const int PhoneMaxLength = 30;
    public const int BestTimeMaxLength = 100;
    public const int NoteMaxLength = 1000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Name { get; init; }

    public required string Phone { get; init; }

    public BodyRegion? Region { get; init; }

    /// <summary>When the person likes to be called, in their own words.</summary>
    public string? BestTime { get; init; }

    public string? Note { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }
}
