namespace Clinic.Web.Features.Messages.Delivery;

/// <summary>What becomes of a mail that is due.</summary>
/// <param name="IsDropped">It is not to be said any more, and nobody misses it.</param>
/// <param name="GivenUp">Why it cannot be said any more, for the owner.</param>
public sealed record MessageVerdict(bool IsDropped, string? GivenUp)
{
    public static MessageVerdict Send { get; } = new(false, null);

    public static MessageVerdict Drop { get; } = new(true, null);

    public static MessageVerdict GiveUp(string words) => new(false, words);
}
