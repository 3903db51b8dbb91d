using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Charting;
using Clinic.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Charting.KnotStories;

/// <summary>Saves what is true of a knot beyond one visit.</summary>
public sealed class SaveKnotStory(ClinicDbContext db)
{
    /// <param name="form">Checked already, but for the day: what is ahead depends on the clinic's clock.</param>
    public async Task<Outcome<Knot>> ExecuteAsync(
        Id<Visit> visitId, Id<Knot> knotId, KnotStoryForm form, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var zone = await db.Practice.Select(practice => practice.TimeZone).SingleAsync(cancellationToken);
        if (form.FirstNoticed > new ClinicTime(zone).DayOf(now))
        {
            return new NoticedAhead();
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var taken = await db.TakeVisitAsync(visitId, actor, cancellationToken);
        if (taken.Value is not { } visit)
        {
            return taken.Refusal!;
        }

        // Another visit of the same client may hold it.
        await db.Database.ExecuteSqlAsync($"select 1 from knots where id = {knotId.Value} for update", cancellationToken);
        if (await db.Knots.SingleOrDefaultAsync(knot => knot.Id == knotId && knot.ClientId == visit.ClientId, cancellationToken) is not { } knot)
        {
            return new NotThere();
        }

        if (db.Entry(knot).Property<uint>("Version").CurrentValue != form.Version)
        {
            return new ChangedMeanwhile();
        }

        form.CopyTo(knot);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return knot;
    }
}
