using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Answers;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Charting.Rechecks;

/// <summary>
/// Saves how the knot is 20 minutes after the work, and the verdict. One touch of the knot answers for every area that was worked on for it
/// and whose time has come; the verdict is of one area. Nothing is done in the area itself, so it needs no consent.
/// </summary>
public sealed class SaveRecheck(ClinicDbContext db)
{
    /// <param name="form">Checked already.</param>
    public async Task<Outcome<AreaFinding>> ExecuteAsync(
        Id<Visit> visitId, Id<Knot> knotId, AreaKey area, RecheckForm form, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var taken = await db.TakeVisitAsync(visitId, actor, cancellationToken);
        if (taken.Refusal is { } refusal)
        {
            return refusal;
        }

        var treated = await db.AreaFindings
            .Where(finding => finding.VisitId == visitId && finding.KnotId == knotId && finding.Technique != null)
            .ToListAsync(cancellationToken);
        if (treated.Find(finding => finding.Area == area.Area && finding.Side == area.Side) is not { } asked)
        {
            return new NotTreated();
        }

        if (db.Entry(asked).Property<uint>("Version").CurrentValue != form.Version)
        {
            return new ChangedMeanwhile();
        }

        if (form.ChosenVerdict is { } verdict)
        {
            asked.Verdict = verdict;
            asked.VerdictBy = VerdictBy.Therapist;
            Sign(asked);
        }
        else
        {
            foreach (var finding in treated.Where(finding => finding == asked || (finding.KnotPainRecheck is null && finding.RecheckAt <= now)))
            {
                finding.KnotPainRecheck = form.Pain;
                Sign(finding);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return asked;

        void Sign(AreaFinding finding)
        {
            finding.RecordedAt = now;
            finding.RecordedBy = actor.UserId;
        }
    }
}
