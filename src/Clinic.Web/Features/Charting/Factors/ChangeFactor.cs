using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Factors;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Charting.Factors;

/// <summary>Says more of a ticked factor, or clears it. What was ticked in an earlier visit stays on record when it is cleared.</summary>
public sealed class ChangeFactor(ClinicDbContext db)
{
    /// <param name="form">Checked already.</param>
    public Task<Outcome<Visit>> SayMoreAsync(Id<Visit> visitId, Factor factor, FactorForm form, Actor actor, CancellationToken cancellationToken) =>
        ChangeAsync(
            visitId,
            factor,
            (ticked, _) =>
            {
                if (db.Entry(ticked).Property<uint>("Version").CurrentValue != form.Version)
                {
                    return new ChangedMeanwhile();
                }

                ticked.Details = [.. factor.Details.Select(detail => detail.Word).Where(form.Details.Contains)];
                ticked.Note = string.IsNullOrWhiteSpace(form.Note) ? null : form.Note.Trim();
                return null;
            },
            actor,
            cancellationToken);

    public Task<Outcome<Visit>> ClearAsync(Id<Visit> visitId, Factor factor, Actor actor, DateTimeOffset now, CancellationToken cancellationToken) =>
        ChangeAsync(
            visitId,
            factor,
            (ticked, visit) =>
            {
                if (ticked.TickedIn == visit.Id)
                {
                    // A slip of the hand.
                    db.ContributingFactors.Remove(ticked);
                    return null;
                }

                (ticked.ClearedIn, ticked.ClearedAt, ticked.ClearedBy) = (visit.Id, now, actor.UserId);
                return null;
            },
            actor,
            cancellationToken);

    private async Task<Outcome<Visit>> ChangeAsync(
        Id<Visit> visitId, Factor factor, Func<ContributingFactor, Visit, Refusal?> change, Actor actor, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var taken = await db.TakeVisitAsync(visitId, actor, cancellationToken);
        if (taken.Value is not { } visit)
        {
            return taken;
        }

        await db.Database.ExecuteSqlAsync($"select 1 from clients where id = {visit.ClientId.Value} for update", cancellationToken);
        var ticked = await db.ContributingFactors.SingleOrDefaultAsync(
            candidate => candidate.ClientId == visit.ClientId && candidate.Code == factor.Code && candidate.ClearedAt == null, cancellationToken);
        if (ticked is null)
        {
            return new FactorNotTicked();
        }

        if (change(ticked, visit) is { } refusal)
        {
            return refusal;
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return visit;
    }
}
