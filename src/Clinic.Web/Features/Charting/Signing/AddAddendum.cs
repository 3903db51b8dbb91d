using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Clients;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Signing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Charting.Signing;

/// <summary>Adds to a signed visit what is to be said later. What was signed stays as it is.</summary>
public sealed class AddAddendum(ClinicDbContext db)
{
    /// <param name="form">Checked already, with both texts.</param>
    public async Task<Outcome<VisitAddendum>> ExecuteAsync(
        Id<Visit> visitId, AddendumForm form, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var reason = form.Reason!.Trim();
        await db.NameActorAsync(actor, reason, cancellationToken);
        var visit = await db.Visits.VisibleTo(db, actor).AsNoTracking().SingleOrDefaultAsync(visit => visit.Id == visitId, cancellationToken);
        if (visit is not { IsFinished: true })
        {
            return visit is null ? new NotThere() : new NotSigned();
        }

        var addendum = new VisitAddendum
        {
            VisitId = visitId,
            Text = form.Text!.Trim().ReplaceLineEndings("\n"),
            Reason = reason,
            MadeAt = now,
            MadeBy = actor.UserId,
            MadeByName = actor.Name,
        };
        db.VisitAddenda.Add(addendum);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return addendum;
    }
}
