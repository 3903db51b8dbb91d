using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Booking;
using Clinic.Data.Charting;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Charting;
using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.Sheets;
using Clinic.Domain.Time;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.HomeCare;

/// <summary>Makes a sheet of a visit with the chosen exercises, and the private link that opens it.</summary>
public sealed class MakeSheet(ClinicDbContext db, ReadVisitForSheet readVisit, PrivateLinks links, TimeProvider clock)
{
    /// <summary>Longer than a plan lasts: the next visit comes sooner.</summary>
    public static readonly TimeSpan LinkLasts = TimeSpan.FromDays(90);

    /// <param name="chosen">Ids of exercises, in any order.</param>
    public async Task<Outcome<Sheet>> ExecuteAsync(
        Id<Visit> visitId, IReadOnlyCollection<string> chosen, Actor actor, CancellationToken cancellationToken)
    {
        if (await readVisit.ExecuteAsync(visitId, actor, cancellationToken) is not { } visit)
        {
            return new VisitNotThere();
        }

        if (visit.IsSigned)
        {
            return new VisitFinished();
        }

        var ids = chosen.ToHashSet(StringComparer.Ordinal);
        var offered = ExerciseChoice.For(visit.Treated);
        var given = offered.Where(offer => ids.Contains(offer.Exercise.Id)).ToList();
        if (Refuse(ids, given) is { } refusal)
        {
            return refusal;
        }

        var now = clock.GetInstant();
        var sheet = new Sheet
        {
            VisitId = visitId,
            ClientId = visit.ClientId,
            Content = SheetComposer.Compose(await HeadAsync(visit, now, cancellationToken), visit.Treated, given),
            MadeAt = now,
            MadeBy = actor.UserId,
        };
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.NameActorAsync(actor, null, cancellationToken);
        db.Sheets.Add(sheet);
        await links.CreateAsync(LinkPurpose.Sheet, sheet.Id.Value, now + LinkLasts, cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException signed) when (signed.IsOfSignedVisit())
        {
            return new VisitFinished();
        }

        await transaction.CommitAsync(cancellationToken);
        return sheet;
    }

    private static Refusal? Refuse(HashSet<string> ids, List<OfferedExercise> given) => ids.Count switch
    {
        0 => new NothingChosen(),
        > ExerciseChoice.Most => new TooManyChosen(),
        _ when given.Count < ids.Count => new ExerciseNotOffered(),
        _ when given.Find(offer => offer.LacksPartner(ids)) is { Exercise: var lonely } =>
            new PartnerMissing(lonely.Name, [.. lonely.RequiresAny.Select(id => ExerciseLibrary.Get(id).Name)]),
        _ => null,
    };

    private async Task<SheetHead> HeadAsync(VisitForSheet visit, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var practice = await db.Practice.AsNoTracking().SingleAsync(cancellationToken);
        var time = new ClinicTime(practice.TimeZone);
        // A sheet is made during the visit or after it.
        var from = now > visit.StartsAt ? now : visit.StartsAt;
        var next = await db.Appointments.Standing()
            .Where(appointment => appointment.ClientId == visit.ClientId && appointment.StartsAt > from)
            .OrderBy(appointment => appointment.StartsAt)
            .Select(appointment => (DateTimeOffset?)appointment.StartsAt)
            .FirstOrDefaultAsync(cancellationToken);
        return new SheetHead(
            practice.Name, practice.Phone, practice.EmergencyNumber, visit.FirstName, visit.TherapistName, time.DayOf(now), practice.Paper,
            next is { } booked ? time.ToWall(booked) : null);
    }
}
