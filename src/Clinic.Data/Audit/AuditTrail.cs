using System.Text.Json;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Audit;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Audit;

/// <summary>
/// The trail of who read and wrote charts. Writes are noted by the database itself, by triggers that ask who it is; reads are noted by
/// whoever reads, in the transaction she reads in.
/// </summary>
public static class AuditTrail
{
    private static readonly AsyncLocal<string?> RequestId = new();

    /// <summary>All that is noted from here on, in whatever the caller waits for, is of this request.</summary>
    public static void BeginRequest(string id) => RequestId.Value = id;

    /// <summary>Who acts in the open transaction, as the triggers read it: the value of <c>clinic.actor</c>.</summary>
    /// <param name="why">The reason where one was asked for.</param>
    public static string Setting(Actor actor, string? why = null) => Setting(actor.UserId, actor.Name, RolesOf(actor), why);

    /// <summary>Says who acts in the open transaction. Not needed after <c>TakeVisitAsync</c>, which says so too.</summary>
    public static Task NameActorAsync(this ClinicDbContext db, Actor actor, string? why, CancellationToken cancellationToken) =>
        SetAsync(db, Setting(actor, why), cancellationToken);

    /// <summary>Says that a client acts in the open transaction, who has no account and came by the link of her visit.</summary>
    public static Task NameClientByLinkAsync(this ClinicDbContext db, CancellationToken cancellationToken) =>
        SetAsync(db, Setting(null, "Client, by her link", "client", null), cancellationToken);

    /// <summary>Says that nobody acts in the open transaction but the program.</summary>
    /// <param name="part">Which part of it, as the trail is to show it.</param>
    public static Task NameProgramAsync(this ClinicDbContext db, string part, CancellationToken cancellationToken) =>
        SetAsync(db, Setting(null, part, "program", null), cancellationToken);

    /// <summary>
    /// Reads something of a chart together with the row that says who saw it, in one transaction: where the row cannot be written, nothing
    /// is shown. What is not found leaves a row too.
    /// </summary>
    /// <param name="readAsync">Answers null for what is not there, or not there for the actor.</param>
    public static async Task<T?> ReadNotedAsync<T>(
        this ClinicDbContext db, Actor actor, Reading reading, Func<Task<T?>> readAsync, CancellationToken cancellationToken)
        where T : class
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var found = await readAsync();
        await db.NoteAsync(actor, reading, found is null ? AuditOutcome.NotThere : AuditOutcome.Done, null, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return found;
    }

    /// <summary>Leaves a row in the open transaction, for what no trigger sees.</summary>
    public static Task NoteAsync(
        this ClinicDbContext db, Actor actor, Reading reading, AuditOutcome outcome, string? why, CancellationToken cancellationToken)
    {
        var (client, visit) = (reading.ClientId?.Value, reading.VisitId?.Value);
        return db.Database.ExecuteSqlAsync(
            $"""
            insert into audit_entries (id, at, actor_id, actor_name, actor_roles, action, outcome, client_id, visit_id, record, record_id, what, why, request_id)
            values (0, now(), {actor.UserId}, {actor.Name}, {RolesOf(actor)}, {WireName.Of(reading.Action)}, {WireName.Of(outcome)},
                coalesce({client}, (select client_id from visits where id = {visit})), {visit}, {reading.Record}, {reading.RecordId}, {reading.What},
                {why}, {RequestId.Value})
            """,
            cancellationToken);
    }

    private static string RolesOf(Actor actor) => string.Join(", ", actor.Roles.Order(StringComparer.Ordinal));

    private static string Setting(Guid? id, string name, string roles, string? why) =>
        JsonSerializer.Serialize(new { id, name, roles, why, request = RequestId.Value });

    private static Task<int> SetAsync(ClinicDbContext db, string setting, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"select set_config('clinic.actor', {setting}, true)", cancellationToken);
}
