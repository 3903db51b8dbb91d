using System.Globalization;
using Clinic.Domain.Audit;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Audit;

/// <summary>
/// Checks that the trail is the one that was sealed, and that signed visits and attachments are what they were. Reads row by row: it needs
/// no more memory for ten years than for a day. The clinic may be open.
/// </summary>
public static class AuditVerification
{
    private const int MostTold = 100;

    /// <param name="head">A number and a hash as the clinic logged them, <c>12:AB34…</c>; null where none was kept elsewhere.</param>
    public static async Task<AuditVerdict> ExecuteAsync(string connectionString, string? head, CancellationToken cancellationToken)
    {
        await using var db = ClinicData.Open(connectionString);
        await using var second = ClinicData.Open(connectionString);
        List<string> wrong = [];
        var chain = await CheckChainAsync(db, second, head, wrong, cancellationToken);
        return chain with
        {
            Signatures = await CheckSignaturesAsync(db, wrong, cancellationToken),
            Attachments = await CheckAttachmentsAsync(db, wrong, cancellationToken),
            Wrong = [.. wrong.Take(MostTold)],
        };
    }

    public static string HeadOf(AuditSeal seal) => string.Create(CultureInfo.InvariantCulture, $"{seal.Id}:{Convert.ToHexString(seal.Hash)}");

    private static async Task<AuditVerdict> CheckChainAsync(
        ClinicDbContext db, ClinicDbContext second, string? head, List<string> wrong, CancellationToken cancellationToken)
    {
        AuditSeal? before = null;
        var (seals, entries, notSealed, found) = (0L, 0L, 0L, head is null);
        // The seals first: what they close is there when the entries are read.
        await using var toCheck = db.AuditSeals.AsNoTracking().OrderBy(seal => seal.Id).AsAsyncEnumerable().GetAsyncEnumerator(cancellationToken);
        var seal = await NextSealAsync();
        await using var trail = second.AuditEntries.AsNoTracking().OrderBy(entry => entry.Id).AsAsyncEnumerable().GetAsyncEnumerator(cancellationToken);
        var more = await trail.MoveNextAsync();
        while (seal is not null)
        {
            using var chain = new AuditChain(before?.Hash ?? []);
            while (more && trail.Current.Id <= seal.LastEntry)
            {
                chain.Add(trail.Current);
                more = await trail.MoveNextAsync();
            }

            seals++;
            entries += chain.Entries;
            var (number, last) = (before is null ? 1 : before.Id + 1, before?.LastEntry ?? 0);
            if (seal.Id != number || seal.AfterEntry != last)
            {
                Tell($"Seal {seal.Id} does not follow the seal before: one or more are missing.");
            }

            var count = chain.Entries;
            if (!chain.Close(seal.Id, seal.AfterEntry, seal.LastEntry, seal.SealedAt).AsSpan().SequenceEqual(seal.Hash))
            {
                Tell($"Seal {seal.Id} is broken: of entries {seal.AfterEntry + 1} to {seal.LastEntry}, sealed {seal.SealedAt:u}, {seal.Entries} were sealed and {count} are there.");
            }

            found |= string.Equals(HeadOf(seal), head, StringComparison.OrdinalIgnoreCase);
            before = seal;
            seal = await NextSealAsync();
        }

        while (more)
        {
            notSealed++;
            more = await trail.MoveNextAsync();
        }

        if (!found)
        {
            wrong.Add($"The seal {head} is not in the chain.");
        }

        return new AuditVerdict(seals, entries, notSealed, 0, 0, before is null ? null : HeadOf(before), []);

        async Task<AuditSeal?> NextSealAsync() => await toCheck.MoveNextAsync() ? toCheck.Current : null;

        void Tell(FormattableString sentence)
        {
            if (wrong.Count < MostTold)
            {
                wrong.Add(sentence.ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    /// <summary>Each signature is of the content beside it, and what is locked still reads as it was signed. None that the trail knows is missing.</summary>
    private static async Task<long> CheckSignaturesAsync(ClinicDbContext db, List<string> wrong, CancellationToken cancellationToken)
    {
        db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        await foreach (var broken in db.Database.SqlQuery<string>(
            $"""
            select 'The signature of visit ' || visit_id || ' is not of its content.' as "Value"
            from visit_signatures where hash <> sha256(convert_to(content, 'UTF8'))
            union all
            select 'Visit ' || visit_id || ' is not what was signed.'
            from visit_signatures where content::jsonb->'locked' is distinct from visit_locked(visit_id)
            union all
            select 'The signature of visit ' || e.visit_id || ' is gone.'
            from audit_entries e
            where e.record = 'visit_signatures' and e.action = 'add' and not exists (select from visit_signatures s where s.visit_id = e.visit_id)
            limit {MostTold}
            """).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            wrong.Add(broken);
        }

        return await db.VisitSignatures.LongCountAsync(cancellationToken);
    }

    private static async Task<long> CheckAttachmentsAsync(ClinicDbContext db, List<string> wrong, CancellationToken cancellationToken)
    {
        await foreach (var broken in db.Database.SqlQuery<string>(
            $"""
            select 'Attachment ' || a.id || ' is not the file that was added.' as "Value"
            from attachments a
            left join attachment_files f on f.attachment_id = a.id
            where sha256(f.bytes) is distinct from a.sha256 or octet_length(f.bytes) is distinct from a.size
            limit {MostTold}
            """).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            wrong.Add(broken);
        }

        return await db.Attachments.LongCountAsync(cancellationToken);
    }
}
