using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Charting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Charting.KnotFindings;

/// <summary>Saves what this visit found about a knot, a new one or one of an earlier visit that is found again.</summary>
public sealed class SaveKnotFinding(ClinicDbContext db)
{
    /// <param name="form">Checked already.</param>
    public async Task<Outcome<KnotFinding>> ExecuteAsync(
        Id<Visit> visitId, Id<Knot> knotId, KnotFindingForm form, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var taken = await db.TakeVisitAsync(visitId, actor, cancellationToken);
        if (taken.Value is not { } visit)
        {
            return taken.Refusal!;
        }

        if (await db.FindKnotAsync(visit, knotId, cancellationToken) is null)
        {
            return new NotThere();
        }

        var finding = await db.KnotFindings.SingleOrDefaultAsync(
            candidate => candidate.VisitId == visitId && candidate.KnotId == knotId, cancellationToken);
        if (finding is null)
        {
            finding = new KnotFinding { KnotId = knotId, VisitId = visitId, RecordedAt = now, RecordedBy = actor.UserId };
            db.KnotFindings.Add(finding);
        }
        else if (db.Entry(finding).Property<uint>("Version").CurrentValue != form.Version)
        {
            return new ChangedMeanwhile();
        }

        finding.TenderBefore = form.TenderBefore;
        finding.Kind = WireName.TryParse<KnotKind>(form.Kind, out var kind) ? kind : KnotKind.Unsure;
        finding.Size = WireName.TryParse<KnotSize>(form.Size, out var size) ? size : null;
        finding.TenderAfter = form.TenderAfter;
        finding.RecordedAt = now;
        finding.RecordedBy = actor.UserId;
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return finding;
    }
}
