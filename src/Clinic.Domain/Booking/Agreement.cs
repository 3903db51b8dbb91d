using System.Security.Cryptography;
using System.Text;

namespace Clinic.Domain.Booking;

/// <summary>
/// The words of a booking agreement that somebody agreed to. They are kept once and never change, so that what was agreed to can be
/// read long after the service asks for something else.
/// </summary>
public sealed class Agreement
{
    /// <summary>SHA-256 of the text.</summary>
    public required byte[] Hash { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset FirstAgreedAt { get; init; }

    public static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    /// <summary>The hash as a form carries it.</summary>
    public static string NameOf(string text) => Convert.ToHexStringLower(HashOf(text));
}
