using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Clinic.Data;
using Clinic.Domain.Booking;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.Holds;

/// <summary>Times that are kept while somebody fills in her details: found by the token that her page carries along.</summary>
public sealed class SlotHolds(ClinicDbContext db)
{
    /// <summary>So many times one network address keeps at once. Who has more to choose from books without a hold.</summary>
    public const int MostOfOneAddress = 3;

    /// <summary>
    /// The program's own, and forgotten with it: what is kept of an address for ten minutes leads back to it nowhere else. With several
    /// programs each counts for itself.
    /// </summary>
    private static readonly byte[] AddressKey = RandomNumberGenerator.GetBytes(32);

    public static (string Token, byte[] Hash) NewToken()
    {
        var token = RandomNumberGenerator.GetBytes(SlotHold.TokenBytes);
        return (Base64Url.EncodeToString(token), SHA256.HashData(token));
    }

    /// <summary>What stands for a network address.</summary>
    public static byte[] AskedFrom(string? address) => HMACSHA256.HashData(AddressKey, Encoding.UTF8.GetBytes(address ?? ""));

    /// <summary>The token when it may be one, for an address of ours; null for anything else that somebody wrote there.</summary>
    public static string? Token(string? sent) => HashOf(sent) is null ? null : sent;

    /// <summary>The hold of this token; null when there is none, or it has ended.</summary>
    public async Task<SlotHold?> FindAsync(string? token, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (HashOf(token) is not { } hash)
        {
            return null;
        }

        return await db.SlotHolds.AsNoTracking()
            .SingleOrDefaultAsync(hold => hold.TokenHash == hash && hold.ExpiresAt > now, cancellationToken);
    }

    public Task<int> CountAsync(byte[] askedFrom, Guid? butNot, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.SlotHolds.CountAsync(hold => hold.AskedFrom == askedFrom && hold.ExpiresAt > now && hold.Id != butNot, cancellationToken);

    public Task ReleaseAsync(Guid id, CancellationToken cancellationToken) =>
        db.SlotHolds.Where(hold => hold.Id == id).ExecuteDeleteAsync(cancellationToken);

    private static byte[]? HashOf(string? token)
    {
        var bytes = new byte[SlotHold.TokenBytes];
        return token is not null
            && Base64Url.IsValid(token, out var length)
            && length == SlotHold.TokenBytes
            && Base64Url.TryDecodeFromChars(token, bytes, out var written)
            && written == SlotHold.TokenBytes
            ? SHA256.HashData(bytes)
            : null;
    }
}
