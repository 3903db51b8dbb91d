using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Anatomy.AreaSearch;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Answers;
using Clinic.Domain.Charting.Patterns;
using Clinic.Web.Features.Charting.Charts;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Charting.KnotFindings;

/// <summary>Saves what this visit found about a knot, a new one or one of an earlier visit that is found again.</summary>
public sealed class SaveKnotFinding(ClinicDbContext db, ReadChart readChart)
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

        if (await db.FindKnotAsync(visit, knotId, cancellationToken) is not { } knot)
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

        var muscleBefore = finding.Muscle;
        form.CopyTo(finding);
        if (finding.Muscle is { } muscle && muscle != muscleBefore && !Atlas.Current.Zone(knot.Zone).Muscles.Contains(muscle))
        {
            return new MuscleNotHere();
        }

        var rows = (await readChart.RowsAsync(visitId, knotId, actor, cancellationToken))!.With(finding);
        if (RefusalOf(finding, AreasOfKnot.Search(rows, knot).Direct) is { } refusal)
        {
            return refusal;
        }

        var suggestion = rows.Suggestion(knot);
        finding.KindSuggested = suggestion.Reasons.Count == 0 ? null : suggestion.Kind;
        finding.KindReasons = [.. suggestion.Reasons.Select(WireName.Of)];
        finding.RecordedAt = now;
        finding.RecordedBy = actor.UserId;
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return finding;
    }

    /// <summary>What speaks against the work on the knot itself.</summary>
    private static Refusal? RefusalOf(KnotFinding finding, DirectPressure advice)
    {
        if (finding.DirectTechnique is not { } technique)
        {
            return null;
        }

        if (finding.ScreenAnswer == ScreenAnswer.DoctorToday)
        {
            return new DoctorBeforeWork();
        }

        return finding.DirectReason is null && DirectWork.NeedsReason(advice, technique) ? new DirectReasonMissing() : null;
    }
}
