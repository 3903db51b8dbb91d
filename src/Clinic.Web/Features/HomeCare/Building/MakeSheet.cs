using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Charting;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Audit;
using Clinic.Domain.Charting;
using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.Choosing;
using Clinic.Domain.HomeCare.Library;
using Clinic.Domain.HomeCare.Sheets;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Clinic.Web.Features.HomeCare.Building;

/// <summary>Makes a sheet of a visit with the chosen exercises, and the private link that opens it.</summary>
public sealed class MakeSheet(ClinicDbContext db, ReadVisitForSheet readVisit, PrivateLinks links, TimeProvider clock)
{
    /// <summary>Longer than a plan lasts: the next visit comes sooner.</summary>
    public static readonly TimeSpan LinkLasts = TimeSpan.FromDays(90);

    public async Task<Outcome<Sheet>> ExecuteAsync(Id<Visit> visitId, SheetOrder order, Actor actor, CancellationToken cancellationToken)
    {
        if (await readVisit.ExecuteAsync(visitId, actor, cancellationToken) is not { } visit)
        {
            return new VisitNotThere();
        }

        if (await MadeAsync(order, visitId, cancellationToken) is { } made)
        {
            return made;
        }

        if (visit.IsSigned)
        {
            return new VisitFinished();
        }

        var offers = ExerciseChoice.For(visit.Facts with { IsPastAcute = order.IsPastAcute });
        if (Refuse(order, visit, offers) is { } refusal)
        {
            return refusal;
        }

        var given = order.Exercises.Select(exercise => offers.First(offer => offer.Exercise.Id == exercise.Id).As(exercise.Dose, exercise.Side, exercise.OwnLine)).ToList();
        var now = clock.GetInstant();
        var head = visit.Head with
        {
            Aim = order.HasAim ? visit.Head.Aim : null,
            Habits = [.. HomeHabits.For(visit.Facts.Factors).Where(order.Habits.Contains)],
            ReviewOn = order.ReviewOn,
            Format = order.Format,
            Figure = order.Figure,
        };
        var sheet = new Sheet
        {
            Id = order.SheetId,
            VisitId = visitId,
            ClientId = visit.ClientId,
            Content = SheetComposer.Compose(head, visit.Treated, given),
            MadeAt = now,
            MadeBy = actor.UserId,
        };
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.NameActorAsync(actor, null, cancellationToken);
        db.Sheets.Add(sheet);
        await links.CreateAsync(LinkPurpose.Sheet, sheet.Id.Value, now + LinkLasts, cancellationToken);
        await KeepUsualAsync(order, visit, actor, now, cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException signed) when (signed.IsOfSignedVisit())
        {
            return new VisitFinished();
        }
        catch (DbUpdateException taken) when (taken.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            // Two presses at once: the other one made it.
            await transaction.RollbackAsync(cancellationToken);
            db.ChangeTracker.Clear();
            return await MadeAsync(order, visitId, cancellationToken) is { } other ? other : new VisitChanged();
        }

        // What was given all the same stays in the trail with its reason.
        foreach (var (exercise, offer) in order.Exercises.Zip(given).Where(pair => pair.Second.Against.Count > 0))
        {
            var reading = new Reading("sheet", sheet.Id.Value)
            {
                Action = AuditAction.Add,
                ClientId = visit.ClientId,
                VisitId = visitId,
                What = $"{offer.Exercise.Id} {offer.Exercise.Name}, although: {AgainstOf(offer)}",
            };
            await db.NoteAsync(actor, reading, AuditOutcome.Done, exercise.Reason, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return sheet;
    }

    /// <summary>The sheet that an earlier press of the same button made.</summary>
    private Task<Sheet?> MadeAsync(SheetOrder order, Id<Visit> visitId, CancellationToken cancellationToken) =>
        db.Sheets.AsNoTracking().SingleOrDefaultAsync(sheet => sheet.Id == order.SheetId && sheet.VisitId == visitId, cancellationToken);

    private static Refusal? Refuse(SheetOrder order, VisitForSheet visit, IReadOnlyList<OfferedExercise> offers)
    {
        var ids = order.Exercises.Select(exercise => exercise.Id).ToHashSet(StringComparer.Ordinal);
        var chosen = offers.Where(offer => ids.Contains(offer.Exercise.Id)).ToList();
        return ids.Count switch
        {
            0 => new NothingChosen(),
            > ExerciseChoice.Most => new TooManyChosen(),
            _ when chosen.Count < order.Exercises.Count => new ExerciseNotOffered(),
            _ when order.Seen is { } seen && seen != SheetBuilder.SeenOf(visit) => new VisitChanged(),
            _ when chosen.Find(offer => offer.IsRuledOut) is { } never => new RuledOut(never.Exercise.Name, AgainstOf(never)),
            _ when chosen.Find(offer => offer.Against.Count > 0 && order.Exercises.Any(exercise => exercise.Id == offer.Exercise.Id && exercise.Reason is null)) is { } against =>
                new ReasonMissing(against.Exercise.Id, against.Exercise.Name, AgainstOf(against)),
            _ when chosen.Find(offer => offer.LacksPartner(ids)) is { Exercise: var lonely } =>
                new PartnerMissing(lonely.Name, [.. lonely.RequiresAny.Select(id => visit.Facts.Catalogue.Find(id)?.Exercise.Name).OfType<string>()]),
            _ when order.Habits.Count > HomeHabits.Most => new TooManyHabits(),
            _ => null,
        };
    }

    private static string AgainstOf(OfferedExercise offer) => string.Join("; ", offer.Against.Select(objection => objection.Words));

    /// <summary>The library's own dose is nobody's usual one: it is kept as none.</summary>
    private async Task KeepUsualAsync(SheetOrder order, VisitForSheet visit, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var wanted = order.Exercises.Where(exercise => exercise is { IsUsual: true, Dose: not null }).ToList();
        var ids = wanted.ConvertAll(exercise => exercise.Id);
        var kept = await db.TherapistDoses.Where(dose => dose.UserId == actor.UserId && ids.Contains(dose.ExerciseId)).ToDictionaryAsync(dose => dose.ExerciseId, cancellationToken);
        foreach (var exercise in wanted)
        {
            var isOfLibrary = visit.Facts.Catalogue.Find(exercise.Id)?.Exercise.Dose == exercise.Dose;
            switch (kept.GetValueOrDefault(exercise.Id))
            {
                case { } before when isOfLibrary:
                    db.TherapistDoses.Remove(before);
                    break;
                case { } before:
                    (before.Dose, before.SavedAt) = (exercise.Dose!, now);
                    break;
                case null when !isOfLibrary:
                    db.TherapistDoses.Add(new TherapistDose { UserId = actor.UserId, ExerciseId = exercise.Id, Dose = exercise.Dose!, SavedAt = now });
                    break;
            }
        }
    }
}
