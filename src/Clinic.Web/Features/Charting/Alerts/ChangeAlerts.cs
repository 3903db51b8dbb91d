using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Clients;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Alerts;
using Clinic.Domain.Clients;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Charting.Alerts;

/// <summary>Adds an alert to a client's chart, ends one, and notes that those of a visit were read.</summary>
public sealed class ChangeAlerts(ClinicDbContext db)
{
    /// <param name="text">Checked already.</param>
    public async Task<Outcome<ClientAlert>> AddAsync(
        Id<Client> clientId, string text, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.NameActorAsync(actor, null, cancellationToken);
        if (!await db.Clients.WithChartsVisibleTo(db, actor).AnyAsync(client => client.Id == clientId, cancellationToken))
        {
            return new NotThere();
        }

        var alert = new ClientAlert { ClientId = clientId, Text = text.Trim(), MadeAt = now, MadeBy = actor.UserId, MadeByName = actor.Name };
        db.ClientAlerts.Add(alert);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return alert;
    }

    /// <summary>An alert that is ended already stays as it is.</summary>
    public async Task<Outcome<ClientAlert>> EndAsync(
        Id<Client> clientId, Guid id, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.NameActorAsync(actor, null, cancellationToken);
        var alert = await db.ClientAlerts
            .Where(alert => alert.Id == id && alert.ClientId == clientId)
            .Where(alert => db.Clients.WithChartsVisibleTo(db, actor).Any(client => client.Id == alert.ClientId))
            .AsNoTracking()
            .SingleOrDefaultAsync(cancellationToken);
        if (alert is null)
        {
            return new NotThere();
        }

        await db.ClientAlerts.Where(standing => standing.Id == id && standing.EndedAt == null).ExecuteUpdateAsync(
            update => update.SetProperty(standing => standing.EndedAt, now).SetProperty(standing => standing.EndedBy, actor.UserId), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return alert;
    }

    /// <param name="shown">Those that were shown: one that was added meanwhile is not read by this.</param>
    public async Task<Outcome<Visit>> ReadAsync(
        Id<Visit> visitId, IReadOnlyList<Guid> shown, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var taken = await db.TakeVisitAsync(visitId, actor, cancellationToken);
        if (taken.Value is not { } visit)
        {
            return taken;
        }

        Guid[] ids = [.. shown];
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into alert_readings (alert_id, visit_id, user_id, read_at)
            select a.id, {visitId.Value}, {actor.UserId}, {now}
            from client_alerts a
            where a.client_id = {visit.ClientId.Value} and a.ended_at is null and a.id = any({ids})
            on conflict do nothing
            """,
            cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return visit;
    }
}
