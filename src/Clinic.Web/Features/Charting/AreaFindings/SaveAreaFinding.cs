using Clinic.Data;
using Clinic.Data.Charting;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Charting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Charting.AreaFindings;

/// <summary>Saves what was found and done in one area for one knot. Refused until the client has agreed, where the area asks for that.</summary>
public sealed class SaveAreaFinding(ClinicDbContext db)
{
    /// <param name="form">Checked already.</param>
    public async Task<Outcome<AreaFinding>> ExecuteAsync(
        Id<Visit> visitId, Id<Knot> knotId, AreaKey area, AreaFindingForm form, Actor actor, DateTimeOffset now,
        CancellationToken cancellationToken)
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

        var finding = await db.AreaFindings.SingleOrDefaultAsync(
            candidate => candidate.VisitId == visitId && candidate.KnotId == knotId && candidate.Area == area.Area && candidate.Side == area.Side,
            cancellationToken);
        if (finding is null)
        {
            var added = await AddAsync(visit, knot, area, actor, now, cancellationToken);
            if (added.Value is null)
            {
                return added.Refusal!;
            }

            finding = added.Value;
        }
        else if (db.Entry(finding).Property<uint>("Version").CurrentValue != form.Version)
        {
            return new ChangedMeanwhile();
        }

        finding.Tightness = form.Tight ? 2 : null;
        finding.GivesKnotPain = form.GivesKnotPain;
        finding.TenderBefore = form.TenderBefore;
        finding.Technique = form.ChosenTechnique;
        finding.Seconds = form.ChosenSeconds;
        finding.TenderAfter = form.TenderAfter;
        finding.RecordedAt = now;
        finding.RecordedBy = actor.UserId;
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return finding;
    }

    private async Task<Outcome<AreaFinding>> AddAsync(
        Visit visit, Knot knot, AreaKey area, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var kind = await db.KindOfAsync(knot.Id, visit.Id, cancellationToken);
        if (!AreasOfKnot.Lists(knot, kind, area))
        {
            return new AreaNotListed();
        }

        var level = Areas.Get(area.Area).Consent;
        var consent = await db.AreaConsents.SingleOrDefaultAsync(
            candidate => candidate.VisitId == visit.Id && candidate.Area == area.Area && candidate.Side == area.Side, cancellationToken);
        if (level != ConsentLevel.General && consent is null)
        {
            return new ConsentMissing();
        }

        var finding = new AreaFinding
        {
            VisitId = visit.Id,
            KnotId = knot.Id,
            Area = area.Area,
            Side = area.Side,
            ConsentLevel = level,
            ConsentId = consent?.Id,
            RecordedAt = now,
            RecordedBy = actor.UserId,
        };
        db.AreaFindings.Add(finding);
        return finding;
    }
}
