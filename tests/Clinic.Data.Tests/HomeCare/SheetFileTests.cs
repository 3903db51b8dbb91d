using Clinic.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Clinic.Data.Tests.HomeCare;

/// <summary>A sheet and its file against the program's own rights: they stay as they were handed out.</summary>
public sealed class SheetFileTests(DemoDatabase demo) : IClassFixture<DemoDatabase>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("update sheet_files set pdf = '%PDF-2', sha256 = sha256('%PDF-2')", "tr_sheet_files_keep")]
    [InlineData("update sheet_files set engine = 'other'", "tr_sheet_files_keep")]
    [InlineData("delete from sheet_files", "tr_sheet_files_keep")]
    [InlineData("update sheets set content = '{{}}'", "tr_keep")]
    [InlineData("insert into sheet_files select sheet_id, pdf, sha256, engine, made_at from sheet_files", "pk_sheet_files")]
    public async Task Change_OfWhatWasHandedOut_IsRefused(string change, string constraint)
    {
        await using var db = demo.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(Token);
        await AddAsync(db);

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(change, Token));

        Assert.Equal(constraint, refusal.ConstraintName);
    }

    [Fact]
    public async Task File_WithAHashOfSomethingElse_IsRefused()
    {
        await using var db = demo.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(Token);
        var visit = await VisitAsync(db);

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => AddAsync(db, visit, "%PDF-other"));

        Assert.Equal("ck_sheet_files_sha256", refusal.ConstraintName);
    }

    [Fact]
    public async Task File_OfADraftsSheet_GoesWithIt()
    {
        await using var db = demo.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(Token);
        await AddAsync(db);

        await db.Database.ExecuteSqlRawAsync("delete from sheets where visit_id in (select id from visits where finished_at is null)", Token);

        Assert.False(await db.SheetFiles.AnyAsync(Token));
    }

    private static async Task AddAsync(ClinicDbContext db) => await AddAsync(db, await VisitAsync(db), "%PDF-1");

    private static async Task<Guid> VisitAsync(ClinicDbContext db) => (await db.VisitAsync(await db.TodaysAppointmentAsync())).Id.Value;

    private static Task<int> AddAsync(ClinicDbContext db, Guid visit, string hashed) => db.Database.ExecuteSqlAsync(
        $$"""
        with sheet as (
            insert into sheets (id, visit_id, client_id, content, made_at, made_by)
            select gen_random_uuid(), id, client_id, '{}', now(), gen_random_uuid() from visits where id = {{visit}} returning id)
        insert into sheet_files (sheet_id, pdf, sha256, engine, made_at) select id, '%PDF-1', sha256(convert_to({{hashed}}, 'UTF8')), 'Chromium', now() from sheet
        """,
        Token);
}
