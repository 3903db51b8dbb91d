using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Clients;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Charting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Charting;

/// <summary>Takes a visit for a change, so that two changes, or a change and its finish, follow one another.</summary>
public static class VisitLock
{
    /// <summary>Call inside a transaction; the visit is let go with it. Refused when it is not visible or signed.</summary>
    /// <param name="why">The reason, for the trail, where one was asked for.</param>
    public static async Task<Outcome<Visit>> TakeVisitAsync(
        this ClinicDbContext db, Id<Visit> visitId, Actor actor, CancellationToken cancellationToken, string? why = null)
    {
        await db.Database.ExecuteSqlAsync(
            $"select set_config('clinic.actor', {AuditTrail.Setting(actor, why)}, true) from visits where id = {visitId.Value} for update",
            cancellationToken);
        var visit = await db.Visits.VisibleTo(db, actor).SingleOrDefaultAsync(candidate => candidate.Id == visitId, cancellationToken);
        return visit switch
        {
            null => new NotThere(),
            { IsFinished: true } => new VisitFinished(),
            _ => visit,
        };
    }

    /// <summary>A knot of the visit's client; null for anybody else's.</summary>
    public static Task<Knot?> FindKnotAsync(this ClinicDbContext db, Visit visit, Id<Knot> knotId, CancellationToken cancellationToken) =>
        db.Knots.AsNoTracking().SingleOrDefaultAsync(knot => knot.Id == knotId && knot.ClientId == visit.ClientId, cancellationToken);
}
