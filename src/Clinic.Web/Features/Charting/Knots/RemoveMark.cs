using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Charting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Charting.Knots;

/// <summary>Takes back a mark that a wrong tap made in this visit. A knot with an area beside it, or of another visit, stays.</summary>
public sealed class RemoveMark(ClinicDbContext db)
{
    public async Task<Outcome<Visit>> ExecuteAsync(Id<Visit> visitId, Id<Knot> knotId, Actor actor, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var taken = await db.TakeVisitAsync(visitId, actor, cancellationToken);
        if (taken.Value is not { } visit)
        {
            return taken;
        }

        if (await db.FindKnotAsync(visit, knotId, cancellationToken) is not { } knot || knot.FirstVisitId != visitId)
        {
            return new NotThere();
        }

        if (await db.AreaFindings.AnyAsync(area => area.KnotId == knotId, cancellationToken)
            || await db.KnotFindings.AnyAsync(finding => finding.KnotId == knotId && finding.VisitId != visitId, cancellationToken))
        {
            return new MarkInUse();
        }

        await db.KnotFindings.Where(finding => finding.KnotId == knotId).ExecuteDeleteAsync(cancellationToken);
        await db.Knots.Where(mark => mark.Id == knotId).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return visit;
    }
}
