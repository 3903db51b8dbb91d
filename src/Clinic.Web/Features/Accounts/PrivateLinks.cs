using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Clinic.Data;
using Clinic.Domain.Accounts;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Accounts;

/// <summary>
/// Makes and opens private links. A token is HMAC-SHA256 of (record, purpose, version) under the practice's link key,
/// so that a repeated booking or a later mail can say it again; the database keeps its hash only.
/// </summary>
public sealed class PrivateLinks(ClinicDbContext db, IDataProtectionProvider protection, TimeProvider clock)
{
    private const int SecretBytes = 32;

    /// <summary>New links of one record, one after the other.</summary>
    private const int RenewLock = 1_017;

    private readonly IDataProtector protector = protection.CreateProtector("Clinic.PrivateLinks");

    /// <summary>
    /// The token of the record's link, 43 characters that are safe in an address. Makes the link when there is none;
    /// the row is added to the caller's context and is stored by its <c>SaveChanges</c>.
    /// </summary>
    public async Task<string> CreateAsync(
        LinkPurpose purpose, Guid recordId, DateTimeOffset expiresAt, CancellationToken cancellationToken)
    {
        var link = await db.PrivateLinks
            .Where(existing => existing.RecordId == recordId && existing.Purpose == purpose)
            .OrderByDescending(existing => existing.Version)
            .FirstOrDefaultAsync(cancellationToken);
        if (link is not null)
        {
            var signedBy = await db.LinkKeys.SingleAsync(key => key.Id == link.KeyId, cancellationToken);
            return Base64Url.EncodeToString(Token(signedBy, purpose, recordId, link.Version));
        }

        return await AddAsync(purpose, recordId, version: 1, expiresAt, cancellationToken);
    }

    /// <summary>
    /// A new link for a record, in place of all it had: those open nothing any more, and never will. In the caller's transaction; the
    /// row is added to the caller's context and is stored by its <c>SaveChanges</c>.
    /// </summary>
    public async Task<string> RenewAsync(LinkPurpose purpose, Guid recordId, DateTimeOffset expiresAt, CancellationToken cancellationToken)
    {
        // Two who do this at once make two versions, one after the other.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({RenewLock}, hashtext({recordId.ToString()}))", cancellationToken);
        await EndAsync(purpose, recordId, cancellationToken);
        var last = await db.PrivateLinks
            .Where(link => link.RecordId == recordId && link.Purpose == purpose)
            .MaxAsync(link => (int?)link.Version, cancellationToken);
        return await AddAsync(purpose, recordId, (last ?? 0) + 1, expiresAt, cancellationToken);
    }

    /// <summary>Ends every link of a record now. In the caller's transaction, at once.</summary>
    public Task EndAsync(LinkPurpose purpose, Guid recordId, CancellationToken cancellationToken) =>
        MoveEndAsync(purpose, recordId, clock.GetInstant(), cancellationToken);

    /// <summary>The link behind a token; null when it is no token of this purpose, or not open any more.</summary>
    public async Task<PrivateLink?> OpenAsync(LinkPurpose purpose, string token, CancellationToken cancellationToken)
    {
        var bytes = new byte[SecretBytes];
        if (!Base64Url.IsValid(token, out var length) || length != SecretBytes || !Base64Url.TryDecodeFromChars(token, bytes, out _))
        {
            return null;
        }

        var hash = SHA256.HashData(bytes);
        var link = await db.PrivateLinks.AsNoTracking()
            .Where(candidate => candidate.TokenHash == hash && candidate.Purpose == purpose)
            // A higher version has taken its place: that is how a link is revoked.
            .Where(candidate => !db.PrivateLinks.Any(other =>
                other.RecordId == candidate.RecordId && other.Purpose == purpose && other.Version > candidate.Version))
            .SingleOrDefaultAsync(cancellationToken);
        return link is not null && link.IsOpenAt(clock.GetUtcNow()) ? link : null;
    }

    /// <summary>
    /// Lets the record's link end at another time, because the record has. One that ended before stays ended. In the caller's
    /// transaction, at once.
    /// </summary>
    public Task MoveEndAsync(LinkPurpose purpose, Guid recordId, DateTimeOffset expiresAt, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return db.PrivateLinks
            .Where(link => link.RecordId == recordId && link.Purpose == purpose && link.ExpiresAt > now)
            .ExecuteUpdateAsync(link => link.SetProperty(row => row.ExpiresAt, expiresAt), cancellationToken);
    }

    /// <summary>Makes the practice's first key, when the database is set up. Does nothing when there is one.</summary>
    public async Task EnsureKeyAsync(CancellationToken cancellationToken)
    {
        if (!await db.LinkKeys.AnyAsync(cancellationToken))
        {
            db.LinkKeys.Add(new LinkKey
            {
                ProtectedSecret = Convert.ToBase64String(protector.Protect(RandomNumberGenerator.GetBytes(SecretBytes))),
                CreatedAt = clock.GetInstant(),
            });
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>A path of this program as an address that a phone can open.</summary>
    public static string Absolute(HttpRequest request, string path) => $"{request.Scheme}://{request.Host}{request.PathBase}{path}";

    private async Task<string> AddAsync(LinkPurpose purpose, Guid recordId, int version, DateTimeOffset expiresAt, CancellationToken cancellationToken)
    {
        var newest = await NewestKeyAsync(cancellationToken);
        var token = Token(newest, purpose, recordId, version);
        db.PrivateLinks.Add(new PrivateLink
        {
            Purpose = purpose,
            RecordId = recordId,
            Version = version,
            KeyId = newest.Id,
            TokenHash = SHA256.HashData(token),
            ExpiresAt = expiresAt,
        });
        return Base64Url.EncodeToString(token);
    }

    private Task<LinkKey> NewestKeyAsync(CancellationToken cancellationToken) =>
        db.LinkKeys.OrderByDescending(key => key.CreatedAt).FirstAsync(cancellationToken);

    private byte[] Token(LinkKey key, LinkPurpose purpose, Guid recordId, int version)
    {
        var secret = protector.Unprotect(Convert.FromBase64String(key.ProtectedSecret));
        var text = string.Create(CultureInfo.InvariantCulture, $"{recordId:D}/{purpose}/{version}");
        return HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(text));
    }
}
