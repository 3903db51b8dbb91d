using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Answers;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Charting.Finishes;

/// <summary>
/// Closes a visit. After that nothing in it changes. A visit with knots and no checked area needs a reason: working on the knot alone
/// chases the symptom (K0#10). A red, hot, swollen or hard place is asked about first.
/// </summary>
public sealed class FinishVisit(ClinicDbContext db)
{
    /// <param name="reason">Why no area was checked; kept only where none was.</param>
    public async Task<Outcome<Visit>> ExecuteAsync(
        Id<Visit> visitId, string? reason, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var taken = await db.TakeVisitAsync(visitId, actor, cancellationToken);
        if (taken.Value is not { } visit)
        {
            return taken;
        }

        var findings = await db.KnotFindings.AsNoTracking().Include(finding => finding.Knot).Where(finding => finding.VisitId == visitId)
            .OrderBy(finding => finding.Knot!.Number)
            .ToListAsync(cancellationToken);
        if (findings.Find(finding => finding.HasWarningSign && finding.ScreenAnswer is null) is { } unasked)
        {
            return new ScreeningOpen(unasked.KnotId);
        }

        var nothingChecked = findings.Exists(finding => finding.Knot!.Status != KnotStatus.NotAKnot)
            && !await db.AreaFindings.AnyAsync(area => area.VisitId == visitId, cancellationToken);
        if (nothingChecked && string.IsNullOrWhiteSpace(reason))
        {
            return new NothingChecked();
        }

        visit.Finish(now, actor.UserId, nothingChecked ? reason!.Trim() : null);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return visit;
    }
}
