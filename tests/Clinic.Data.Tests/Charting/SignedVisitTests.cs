using Clinic.Data.Charting;
using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Clinic.Data.Tests.Charting;

/// <summary>A signed visit against the program's own rights: what no page offers, and what a page offers too late.</summary>
public sealed class SignedVisitTests(DemoDatabase demo) : IClassFixture<DemoDatabase>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Each changes something of the first signed visit with a knot; {0} is its id.</summary>
    public static TheoryData<string> Changes =>
    [
        "update visits set unchecked_reason = 'late' where id = {0}",
        "update visits set finished_at = null where id = {0}",
        "update visits set no_sheet_reason = 'late' where id = {0}",
        "delete from visits where id = {0}",
        "update knot_findings set tender_after = 0 where visit_id = {0}",
        "delete from knot_findings where visit_id = {0}",
        "insert into knot_findings select (jsonb_populate_record(f, jsonb_build_object('id', gen_random_uuid()))).* from knot_findings f where visit_id = {0} limit 1",
        "update area_findings set verdict = 'helped', verdict_by = 'therapist' where visit_id = {0}",
        "delete from area_findings where visit_id = {0}",
        "insert into area_consents (id, visit_id, area, side, level, given_at, recorded_by, recorded_by_name) values (gen_random_uuid(), {0}, 'pec_outer', 'left', 'sensitive_written', now(), gen_random_uuid(), 'Late')",
        "update note_parts set text = 'late' where visit_id = {0}",
        "update note_parts set carried = 'late', carried_from = (select id from visits where id <> {0} limit 1) where visit_id = {0}",
        "delete from note_parts where visit_id = {0}",
        "insert into sheets (id, visit_id, client_id, content, made_at, made_by) select gen_random_uuid(), id, client_id, '{{}}', now(), gen_random_uuid() from visits where id = {0}",
        "insert into visit_therapists select {0}, id, now(), gen_random_uuid() from therapists limit 1",
        "insert into attachments (id, visit_id, name, kind, size, sha256, added_at, added_by, added_by_name) values (gen_random_uuid(), {0}, 'late', 'pdf', 1, sha256('a'), now(), gen_random_uuid(), 'Late')",
        "update knots set zone = 'calf' where first_visit_id = {0}",
        "delete from knots where first_visit_id = {0}",
        "delete from contributing_factors where ticked_in = {0}",
        "update contributing_factors set code = 'C22' where ticked_in = {0}",
        "insert into client_marks (id, appointment_id, zone, side, view, x, y, u, v, atlas_version, body_build, marked_at) select gen_random_uuid(), appointment_id, 'calf', 'left', 'back', 0.5, 0.5, 0.5, 0.5, 1, 'average', now() from visits where id = {0}",
        "update visit_signatures set signed_by_name = 'Somebody' where visit_id = {0}",
        "delete from visit_signatures where visit_id = {0}",
        "insert into visit_signatures (visit_id, signed_at, signed_by, signed_by_name, signed_as, content, hash) select {0}, now(), gen_random_uuid(), 'x', 'x', '{{}}', sha256('{{}}')",
        "truncate note_parts",
        "alter table note_parts disable trigger user",
        "drop trigger tr_note_parts_signed on note_parts",
    ];

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Change_OfASignedVisit_IsRefused(string change)
    {
        await using var db = demo.Open();
        var visit = await SignedAsync(db);
        var before = await LockedAsync(db, visit);
        await using var transaction = await db.Database.BeginTransactionAsync(Token);

        var refusal = await Record.ExceptionAsync(() => db.Database.ExecuteSqlRawAsync(change, [visit.Value], Token));

        await transaction.RollbackAsync(Token);
        Assert.True(refusal is PostgresException { SqlState: "23001" or "23514" or "23505" or "42501" }, $"{change}: {refusal?.Message ?? "was done"}");
        Assert.Equal(before, await LockedAsync(db, visit));
    }

    [Fact]
    public async Task Change_ThatMovesAFindingOfADraftIntoIt_IsRefused()
    {
        await using var db = demo.Open();
        var signed = await SignedAsync(db);
        var draft = await DraftAsync(db);
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into knot_findings
            select (jsonb_populate_record(f, jsonb_build_object('id', gen_random_uuid(), 'visit_id', {draft.Value}::uuid))).*
            from knot_findings f where visit_id = {signed.Value} limit 1
            """,
            Token);

        var refusal = await Assert.ThrowsAsync<PostgresException>(
            () => db.Database.ExecuteSqlAsync($"update knot_findings set visit_id = {signed.Value} where visit_id = {draft.Value}", Token));

        Assert.True(refusal.IsOfSignedVisit());
    }

    [Fact]
    public async Task Addendum_ToADraft_IsRefusedAndOneThatStandsStays()
    {
        await using var db = demo.Open();
        var signed = await SignedAsync(db);
        var draft = await DraftAsync(db);
        const string add = "insert into visit_addenda (id, visit_id, text, reason, made_at, made_by, made_by_name) values (gen_random_uuid(), {0}, 'More', 'Why', now(), gen_random_uuid(), 'Ines')";

        var early = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(add, [draft.Value], Token));
        await db.Database.ExecuteSqlRawAsync(add, [signed.Value], Token);
        var changed = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync("update visit_addenda set text = 'Less'", Token));
        var removed = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync("delete from visit_addenda", Token));

        Assert.Equal("tr_visit_addenda_check", early.ConstraintName);
        Assert.Equal(("42501", "42501"), (changed.SqlState, removed.SqlState));
    }

    [Fact]
    public async Task Signature_OfADraftOrOfOtherWords_IsRefused()
    {
        await using var db = demo.Open();
        var draft = await DraftAsync(db);

        var refusal = await Assert.ThrowsAsync<PostgresException>(
            () => db.SignAsync(draft, FixedClock.Start, Guid.CreateVersion7(), "Ines", "therapist", null, Token));

        Assert.Equal("tr_visit_signatures_check", refusal.ConstraintName);
    }

    /// <summary>A save that waits for the signature sees it, and one that came first is in it.</summary>
    [Fact]
    public async Task Sign_WhileASaveWaits_TheSaveIsRefused()
    {
        await using var one = demo.Open();
        await using var other = demo.Open();
        var draft = await DraftAsync(one);
        await using var signing = await one.Database.BeginTransactionAsync(Token);
        await one.Visits.Where(visit => visit.Id == draft).ExecuteUpdateAsync(
            visit => visit.SetProperty(v => v.FinishedAt, FixedClock.Start).SetProperty(v => v.FinishedBy, Guid.CreateVersion7()), Token);
        await one.SignAsync(draft, FixedClock.Start, Guid.CreateVersion7(), "Ines", "therapist", null, Token);

        var save = other.Database.ExecuteSqlAsync(
            $"insert into note_parts (visit_id, section, text, saved_at, saved_by) values ({draft.Value}, 'plan', 'late', now(), gen_random_uuid())", Token);
        Assert.False(save.IsCompleted);
        await signing.CommitAsync(Token);

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => save);
        Assert.True(refusal.IsOfSignedVisit());
        Assert.Empty(await one.NoteParts.Where(part => part.VisitId == draft).ToListAsync(Token));
    }

    private static async Task<Id<Visit>> SignedAsync(ClinicDbContext db) =>
        (await db.Visits.OrderBy(visit => visit.OpenedAt).FirstAsync(visit => visit.FinishedAt != null && db.ContributingFactors.Any(factor => factor.TickedIn == visit.Id), Token)).Id;

    /// <summary>An open visit, which other tests may use too as long as it is open.</summary>
    private static async Task<Id<Visit>> DraftAsync(ClinicDbContext db)
    {
        if (await db.Visits.FirstOrDefaultAsync(open => open.FinishedAt == null, Token) is { } found)
        {
            return found.Id;
        }

        var appointment = await db.Appointments.OrderBy(appointment => appointment.StartsAt).FirstAsync(
            appointment => !db.Visits.Any(visit => visit.AppointmentId == appointment.Id), Token);
        var visit = new Visit { AppointmentId = appointment.Id, ClientId = appointment.ClientId, TherapistId = appointment.TherapistId, OpenedAt = appointment.StartsAt };
        db.Visits.Add(visit);
        await db.SaveChangesAsync(Token);
        return visit.Id;
    }

    private static Task<string> LockedAsync(ClinicDbContext db, Id<Visit> visit) =>
        db.Database.SqlQuery<string>($"select visit_locked({visit.Value})::text as \"Value\"").SingleAsync(Token);
}
