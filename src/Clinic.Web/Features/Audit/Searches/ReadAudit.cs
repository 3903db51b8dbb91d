using System.Globalization;
using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Practice;
using Clinic.Domain.Accounts;
using Clinic.Domain.Audit;
using Clinic.Domain.Clients;
using Clinic.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Audit.Searches;

/// <summary>Searches the trail, the newest first. The search leaves a row too.</summary>
public sealed class ReadAudit(ClinicDbContext db)
{
    /// <summary>Entries on one page.</summary>
    internal const int PageSize = 50;

    /// <summary>Entries in one file. More are had by a narrower search.</summary>
    internal const int MostInFile = 50_000;

    /// <summary>Longer is no name.</summary>
    private const int MostLetters = 100;

    private const string WallTime = "yyyy-MM-dd'T'HH:mm";

    public async Task<AuditPage> PageAsync(AuditQuery query, Actor actor, CancellationToken cancellationToken)
    {
        var (lines, trouble) = await SearchAsync(query, AuditAction.Search, actor, PageSize + 1, cancellationToken);
        return new AuditPage(query, [.. lines.Take(PageSize)], lines.Count > PageSize, trouble);
    }

    /// <summary>All that the search finds, whatever its page; null where the search is wrong.</summary>
    public async Task<IReadOnlyList<AuditLine>?> AllAsync(AuditQuery query, Actor actor, CancellationToken cancellationToken)
    {
        var (lines, trouble) = await SearchAsync(query with { Before = null }, AuditAction.Print, actor, MostInFile, cancellationToken);
        return trouble is null ? lines : null;
    }

    private async Task<(IReadOnlyList<AuditLine> Lines, string? Trouble)> SearchAsync(
        AuditQuery query, AuditAction action, Actor actor, int take, CancellationToken cancellationToken)
    {
        var time = await db.ClinicTimeAsync(cancellationToken);
        var (from, until) = (Moment(query.From, time), Moment(query.Until, time));
        if ((from is null && !string.IsNullOrEmpty(query.From)) || (until is null && !string.IsNullOrEmpty(query.Until)))
        {
            return ([], "Write times like 2026-11-24 09:00.");
        }

        if (query.Client is { Length: > MostLetters } || query.Person is { Length: > MostLetters }
            || !PlainTextOrNothing(query.Client) || !PlainTextOrNothing(query.Person))
        {
            return ([], "Write a part of a name.");
        }

        var entries = db.AuditEntries.AsNoTracking();
        if (from is { } first)
        {
            entries = entries.Where(entry => entry.At >= first);
        }

        if (until?.AddMinutes(1) is { } end)
        {
            entries = entries.Where(entry => entry.At < end);
        }

        if (query.Before is { } before)
        {
            entries = entries.Where(entry => entry.Id < before);
        }

        if (query.Kind is { } kind)
        {
            entries = entries.Where(entry => entry.Action == kind);
        }

        if (query.Visit is { } visit)
        {
            entries = entries.Where(entry => entry.VisitId == visit);
        }

        if (query.ClientId is { } clientId)
        {
            entries = entries.Where(entry => entry.ClientId == clientId);
        }

        if (!string.IsNullOrWhiteSpace(query.Client))
        {
            var name = Pattern(query.Client);
            entries = entries.Where(entry => db.Clients.Any(client =>
                client.Id == entry.ClientId && EF.Functions.ILike(client.FirstName + " " + (client.LastName ?? ""), name, "\\")));
        }

        if (!string.IsNullOrWhiteSpace(query.Person))
        {
            var name = Pattern(query.Person);
            entries = entries.Where(entry => EF.Functions.ILike(entry.ActorName, name, "\\"));
        }

        var rows = (await db.ReadNotedAsync(
            actor,
            new Reading("audit", null) { Action = action, ClientId = query.ClientId, VisitId = query.Visit, What = query.Words() },
            () => entries
                .OrderByDescending(entry => entry.Id)
                .Take(take)
                .Select(entry => new
                {
                    Entry = entry,
                    Client = db.Clients.Where(client => client.Id == entry.ClientId).Select(client => new PersonName(client.FirstName, client.LastName)).FirstOrDefault(),
                })
                .ToListAsync(cancellationToken)!,
            cancellationToken))!;
        return (
            [
                .. rows.Select(row => new AuditLine(
                    row.Entry.Id,
                    time.ToWall(row.Entry.At),
                    row.Entry.ActorName,
                    row.Entry.ActorRoles,
                    AuditWords.Did(row.Entry.Action, row.Entry.Outcome),
                    AuditWords.Record(row.Entry.Record),
                    AuditWords.What(row.Entry.Action, row.Entry.What),
                    row.Entry.Why,
                    row.Client?.Full,
                    row.Entry.ClientId,
                    row.Entry.VisitId,
                    row.Entry.RequestId)),
            ],
            null);
    }

    private static bool PlainTextOrNothing(string? text) => text is null || Domain.PlainText.IsStorable(text);

    private static string Pattern(string text) =>
        $"%{text.Trim().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";

    /// <summary>Where the clock is put forward over it, the first moment after; where it comes twice, the first.</summary>
    private static DateTimeOffset? Moment(string? wall, ClinicTime time) =>
        DateTime.TryParseExact(wall?.Replace(' ', 'T'), WallTime, CultureInfo.InvariantCulture, DateTimeStyles.None, out var typed)
        && typed.Year is >= 2000 and < 2200
            ? time.FirstInstantFrom(DateOnly.FromDateTime(typed), TimeOnly.FromDateTime(typed))
            : null;
}
