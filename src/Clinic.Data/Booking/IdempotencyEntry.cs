namespace Clinic.Data.Booking;

/// <summary>
/// The answer that was given to one booking attempt, so that a repeated post gets it again instead of a second visit.
/// Written in the transaction of the booking itself; ends after 24 hours.
/// </summary>
public sealed class IdempotencyEntry
{
    public const int KeyMinLength = 16;
    public const int KeyMaxLength = 128;

    /// <summary>16 to 128 visible ASCII characters, made by whoever asks, anew for each attempt.</summary>
    public required string Key { get; init; }

    /// <summary>SHA-256 of what was asked.</summary>
    public required byte[] RequestHash { get; init; }

    /// <summary>The stored outcome as JSON; null only inside the transaction that is still deciding.</summary>
    public string? Answer { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Whether a text may stand for an attempt.</summary>
    public static bool IsKey(string? text) =>
        text is { Length: >= KeyMinLength and <= KeyMaxLength } && text.All(letter => letter is > ' ' and <= '~');
}
