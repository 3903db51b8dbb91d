using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Clients;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Charting;
using Clinic.Domain.Clients;
using Clinic.Domain.HomeCare;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.HomeCare.Flags;

/// <summary>Sets and ends flags of a client and keeps what she has at home, one change of a client's record after the other.</summary>
public sealed class ChangeFlags(ClinicDbContext db)
{
    /// <summary>All of them, or none where one stands already.</summary>
    /// <param name="flags">Ids, checked already.</param>
    /// <param name="note">Checked already; kept with each.</param>
    /// <returns>The refusal, or null.</returns>
    public Task<Refusal?> SetAsync(
        Id<Client> clientId, IReadOnlyList<string> flags, string? note, Actor actor, DateTimeOffset now, CancellationToken cancellationToken) =>
        InRecordAsync(
            clientId,
            actor,
            async _ =>
            {
                if (await db.ClientFlags.AnyAsync(
                    standing => standing.ClientId == clientId && standing.EndedAt == null && flags.Contains(standing.Flag), cancellationToken))
                {
                    return new ChangedMeanwhile();
                }

                db.ClientFlags.AddRange(flags.Distinct().Select(flag => new ClientFlag
                {
                    ClientId = clientId,
                    Flag = flag,
                    Note = note,
                    SetAt = now,
                    SetBy = actor.UserId,
                    SetByName = actor.Name,
                }));
                return null;
            },
            cancellationToken);

    /// <returns>The refusal, or null.</returns>
    public Task<Refusal?> EndAsync(Id<Client> clientId, Guid flagId, Actor actor, DateTimeOffset now, CancellationToken cancellationToken) =>
        InRecordAsync(
            clientId,
            actor,
            async _ =>
            {
                if (await db.ClientFlags.SingleOrDefaultAsync(flag => flag.Id == flagId && flag.ClientId == clientId, cancellationToken) is not { } flag)
                {
                    return new NotThere();
                }

                if (flag.EndedAt is not null)
                {
                    return new ChangedMeanwhile();
                }

                (flag.EndedAt, flag.EndedBy) = (now, actor.UserId);
                return null;
            },
            cancellationToken);

    /// <param name="kit">Ids, checked already.</param>
    /// <param name="seen">Of the form that was sent.</param>
    /// <returns>The refusal, or null.</returns>
    public Task<Refusal?> SaveKitAsync(
        Id<Client> clientId, IReadOnlyList<string> kit, string? seen, Actor actor, CancellationToken cancellationToken) =>
        InRecordAsync(
            clientId,
            actor,
            client =>
            {
                if (KitForm.Of(client.HomeKit).Seen != seen)
                {
                    return Task.FromResult<Refusal?>(new ChangedMeanwhile());
                }

                client.HomeKit = [.. kit];
                return Task.FromResult<Refusal?>(null);
            },
            cancellationToken);

    private async Task<Refusal?> InRecordAsync(
        Id<Client> clientId, Actor actor, Func<Client, Task<Refusal?>> changeAsync, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.NameActorAsync(actor, null, cancellationToken);
        await db.Database.ExecuteSqlAsync($"select 1 from clients where id = {clientId.Value} for update", cancellationToken);
        if (await db.Clients.WithChartsVisibleTo(db, actor).SingleOrDefaultAsync(client => client.Id == clientId, cancellationToken) is not { } client)
        {
            return new NotThere();
        }

        if (await changeAsync(client) is { } refusal)
        {
            return refusal;
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return null;
    }
}
