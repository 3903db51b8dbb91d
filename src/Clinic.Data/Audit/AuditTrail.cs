using System.Text.Json;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Audit;
using Clinic.Domain.Charting;
using Clinic.Domain.Clients;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Audit;

/// <summary>
/// The trail of who read and wrote charts. Writes are noted by the database itself, by triggers that ask who it is; reads are noted by
/// whoever reads, in the transaction she reads in.
/// </summary>
public static class AuditTrail
{
    /// <summary>Who acts in the open transaction, as the triggers read it: the value of <c>clinic.actor</c>.</summary>
    /// <param name="why">The reason where one was asked for.</param>
    public static string Setting(Actor actor, string? why = null) => JsonSerializer.Serialize(
        new { id = actor.UserId, name = actor.Name, roles = string.Join(", ", actor.Roles.Order(StringComparer.Ordinal)), why });

    /// <summary>Says who acts in the open transaction. Not needed after <c>TakeVisitAsync</c>, which says so too.</summary>
    public static Task NameActorAsync(this ClinicDbContext db, Actor actor, string? why, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"select set_config('clinic.actor', {Setting(actor, why)}, true)", cancellationToken);

    /// <summary>Notes that something was shown, or asked for and not shown. Call in the transaction that reads it.</summary>
    /// <param name="record">What was shown, a snake_case word: <c>chart</c>.</param>
    /// <param name="what">What was asked for, where it says more than the record.</param>
    public static Task NoteReadAsync(
        this ClinicDbContext db, Actor actor, AuditAction action, AuditOutcome outcome, string record, Guid? recordId, Id<Client>? clientId,
        Id<Visit>? visitId, string what, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync(
            $"""
            insert into audit_entries (id, at, actor_id, actor_name, actor_roles, action, outcome, client_id, visit_id, record, record_id, what)
            values (0, now(), {actor.UserId}, {actor.Name}, {string.Join(", ", actor.Roles.Order(StringComparer.Ordinal))}, {WireName.Of(action)},
                {WireName.Of(outcome)}, {clientId?.Value}, {visitId?.Value}, {record}, {recordId}, {what})
            """,
            cancellationToken);
}
