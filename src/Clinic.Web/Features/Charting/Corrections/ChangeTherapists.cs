using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Signing;
using Clinic.Domain.Practice;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Charting.Corrections;

/// <summary>Adds a therapist who treats in the visit too, or takes her out again. She then opens the chart, charts and signs.</summary>
public sealed class ChangeTherapists(ClinicDbContext db)
{
    /// <summary>Added twice, she is there once.</summary>
    public async Task<Outcome<Visit>> AddAsync(
        Id<Visit> visitId, Id<Therapist>? therapistId, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var taken = await db.TakeVisitAsync(visitId, actor, cancellationToken);
        if (taken.Value is not { } visit)
        {
            return taken;
        }

        if (therapistId is not { } added || added == visit.TherapistId
            || !await db.Therapists.AnyAsync(therapist => therapist.Id == added && therapist.IsActive, cancellationToken))
        {
            return new NotThere();
        }

        if (!await db.VisitTherapists.AnyAsync(second => second.VisitId == visitId && second.TherapistId == added, cancellationToken))
        {
            db.VisitTherapists.Add(new VisitTherapist { VisitId = visitId, TherapistId = added, AddedAt = now, AddedBy = actor.UserId });
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return taken;
    }

    /// <summary>Out already, she stays out.</summary>
    public async Task<Outcome<Visit>> RemoveAsync(Id<Visit> visitId, Id<Therapist>? therapistId, Actor actor, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var taken = await db.TakeVisitAsync(visitId, actor, cancellationToken);
        if (taken.Value is not null)
        {
            await db.VisitTherapists.Where(second => second.VisitId == visitId && second.TherapistId == therapistId).ExecuteDeleteAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        return taken;
    }
}
