using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Clients;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Audit;
using Clinic.Domain.Charting;
using Clinic.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Charting.Signing;

/// <summary>Reads the signature of a visit and checks it.</summary>
public sealed class ReadSignature(ClinicDbContext db)
{
    /// <summary>So many letters of a hash tell it from any other one on paper.</summary>
    private const int ShortHash = 12;

    /// <summary>Whether the actor may see the visit, the caller has asked.</summary>
    /// <returns>Null when it is not signed.</returns>
    public async Task<SignedPage?> ExecuteAsync(Id<Visit> visitId, ClinicTime time, CancellationToken cancellationToken)
    {
        var signature = await db.VisitSignatures.AsNoTracking()
            .Select(signature => new
            {
                signature.VisitId,
                signature.SignedAt,
                signature.SignedByName,
                signature.SignedAs,
                signature.StandsInFor,
                signature.Hash,
            })
            .SingleOrDefaultAsync(signature => signature.VisitId == visitId, cancellationToken);
        if (signature is null)
        {
            return null;
        }

        return new SignedPage(
            visitId,
            TimeWords.Moment(time.ToWall(signature.SignedAt)),
            signature.SignedByName,
            signature.SignedAs,
            signature.StandsInFor,
            Convert.ToHexStringLower(signature.Hash)[..ShortHash],
            await IsUnchangedAsync(visitId, cancellationToken));
    }

    /// <summary>What was added later, oldest first.</summary>
    public async Task<IReadOnlyList<AddendumLine>> AddendaAsync(Id<Visit> visitId, ClinicTime time, CancellationToken cancellationToken)
    {
        var addenda = await db.VisitAddenda.AsNoTracking().Where(addendum => addendum.VisitId == visitId)
            .OrderBy(addendum => addendum.MadeAt).ThenBy(addendum => addendum.Id).ToListAsync(cancellationToken);
        return addenda.ConvertAll(addendum => new AddendumLine(
            TimeWords.Moment(time.ToWall(addendum.MadeAt)), addendum.MadeByName, addendum.Reason, addendum.Text));
    }

    /// <summary>What was signed, word for word as the database wrote it.</summary>
    /// <returns>Null when it is not signed, or the actor may not see the visit.</returns>
    public Task<string?> ContentAsync(Id<Visit> visitId, Actor actor, CancellationToken cancellationToken) => db.ReadNotedAsync(
        actor,
        Reading.OfVisit("signature", visitId),
        () => db.VisitSignatures
            .Where(signature => signature.VisitId == visitId && db.Visits.VisibleTo(db, actor).Any(visit => visit.Id == visitId))
            .Select(signature => signature.Content)
            .SingleOrDefaultAsync(cancellationToken),
        cancellationToken);

    /// <summary>The text has its hash, and what may not change stands in the visit as it stands in the text.</summary>
    private Task<bool> IsUnchangedAsync(Id<Visit> visitId, CancellationToken cancellationToken) => db.Database.SqlQuery<bool>(
        $"""
        select hash = sha256(convert_to(content, 'UTF8')) and content::jsonb -> 'locked' = visit_locked(visit_id) as "Value"
        from visit_signatures where visit_id = {visitId.Value}
        """).SingleAsync(cancellationToken);
}
