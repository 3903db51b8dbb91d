using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Answers;
using Clinic.Web.Features.Charting.Consents;
using Clinic.Web.Features.Charting.Charts;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Charting.AreaFindings;

/// <summary>Saves what was found and done in one area for one knot, whether a rule names it or not. Refused while the client has not agreed, where the
/// area asks for that, and to a therapist who is not trained for it.</summary>
public sealed class SaveAreaFinding(ClinicDbContext db, ReadChart readChart)
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

        var skills = await db.Therapists.Where(therapist => therapist.Id == visit.TherapistId).Select(therapist => therapist.Skills).SingleAsync(cancellationToken);
        if (!AreaSkills.Allow(skills, area.Area))
        {
            return new SkillMissing();
        }

        if (form.ChosenTechnique is not null && await db.KnotFindings.AnyAsync(
            found => found.VisitId == visitId && found.KnotId == knotId && found.ScreenAnswer == ScreenAnswer.DoctorToday, cancellationToken))
        {
            return new DoctorBeforeWork();
        }

        var level = Areas.Get(area.Area).Consent;
        var consent = await db.StandingConsentAsync(visitId, area, cancellationToken);
        if (level != ConsentLevel.General && consent is null)
        {
            return new ConsentMissing();
        }

        var finding = await db.AreaFindings.SingleOrDefaultAsync(
            candidate => candidate.VisitId == visitId && candidate.KnotId == knotId && candidate.Area == area.Area && candidate.Side == area.Side,
            cancellationToken);
        if (finding is null)
        {
            finding = await AddAsync(visit, knot, area, level, actor, now, cancellationToken);
        }
        else if (db.Entry(finding).Property<uint>("Version").CurrentValue != form.Version)
        {
            return new ChangedMeanwhile();
        }

        finding.ConsentId = consent?.Id;
        Write(finding, form, now);
        finding.RecordedAt = now;
        finding.RecordedBy = actor.UserId;
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return finding;
    }

    private async Task<AreaFinding> AddAsync(
        Visit visit, Knot knot, AreaKey area, ConsentLevel level, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rows = await readChart.RowsAsync(visit.Id, knot.Id, actor, cancellationToken);
        var rule = AreasOfKnot.Search(rows!, knot).Areas.FirstOrDefault(named => new AreaKey(named.Area, named.Side) == area);
        var finding = new AreaFinding
        {
            VisitId = visit.Id,
            KnotId = knot.Id,
            Area = area.Area,
            Side = area.Side,
            Relation = rule?.Relation,
            Rules = [.. rule?.Rules ?? []],
            ConsentLevel = level,
            RecordedAt = now,
            RecordedBy = actor.UserId,
        };
        db.AreaFindings.Add(finding);
        return finding;
    }

    private static void Write(AreaFinding finding, AreaFindingForm form, DateTimeOffset now)
    {
        // The work ends when it is first said how things are after it, else when it is first said what was done.
        var hasJustEnded = (finding.TenderAfter is null && form.TenderAfter is not null) || (finding.KnotPainNow is null && form.KnotPainNow is not null);
        finding.TreatedAt = form.ChosenTechnique is null ? null : hasJustEnded ? now : finding.TreatedAt ?? now;
        finding.AskedByClient = form.AskedByClient;
        finding.Tightness = form.Tight;
        finding.GivesKnotPain = form.GivesKnotPain;
        finding.Zone = form.ChosenZone;
        finding.TenderBefore = form.TenderBefore;
        finding.Technique = form.ChosenTechnique;
        finding.Tool = form.ChosenTool;
        finding.Pressure = form.Pressure;
        finding.ClientFelt = form.ClientFelt;
        finding.Seconds = form.ChosenSeconds;
        finding.Repeats = form.Repeats;
        finding.ReleasedSlowly = form.ReleasedSlowly ? true : null;
        finding.TenderAfter = form.TenderAfter;
        finding.KnotPainNow = form.KnotPainNow;
        finding.KnotPainRecheck = form.KnotPainRecheck;
        finding.KnotPainLater = form.KnotPainLater;
        finding.KnotPainNextDay = form.KnotPainNextDay;
        finding.VerdictBy = form.ChosenVerdict is null ? null : form.ChosenVerdict == finding.Verdict ? finding.VerdictBy : VerdictBy.Therapist;
        finding.Verdict = form.ChosenVerdict;
    }
}
