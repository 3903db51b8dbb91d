using System.Data;
using Clinic.Data;
using Clinic.Data.Clients;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Booking;
using Clinic.Domain.Time;
using Clinic.Web.Features.Booking.Attempts;
using Clinic.Web.Features.Booking.Requests;
using Clinic.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Clinic.Web.Features.Booking.Changes;

/// <summary>Finds a visit that somebody wants to change, and then holds it, with the days it touches, until the transaction ends.</summary>
internal sealed class VisitsToChange(ClinicDbContext db, DayLocks locks, ExpireRequests expireRequests, TimeProvider clock)
{
    /// <summary>One try at changing a visit, in one transaction that holds the days it leaves and those it goes to.</summary>
    /// <param name="by">The member of staff, who finds only what she may see; null for the client, whose link has named the visit.</param>
    /// <param name="goesTo">The stretch it is to go to, with the time before and after, or why it cannot; null when it stays where it is.</param>
    /// <param name="changeAsync">Decides on the visit as it stands now, and commits what it changed.</param>
    /// <returns>Null when another way into the calendar was quicker; then a new try sees what it did.</returns>
    /// <exception cref="PostgresException">55P03: another one has a day for too long.</exception>
    public async Task<Outcome<T>?> ChangeAsync<T>(
        Id<Appointment> id, Actor? by, Func<SeenVisit, (TimeSlot? Stretch, Refusal? Refusal)>? goesTo, Func<SeenVisit, Appointment, Task<Outcome<T>?>> changeAsync,
        CancellationToken cancellationToken)
        where T : class
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
        if (await FindAsync(id, by, cancellationToken) is not { } seen)
        {
            return new AppointmentNotThere();
        }

        var (stretch, refusal) = goesTo?.Invoke(seen) ?? default;
        if (refusal is not null)
        {
            return refusal;
        }

        return await LockAsync(seen, stretch, cancellationToken) is { } visit ? await changeAsync(seen, visit) : null;
    }

    /// <summary>The last thing that happened to a visit and was not taken back; null when nothing is on record.</summary>
    public Task<VisitChange?> LastChangeAsync(Id<Appointment> id, CancellationToken cancellationToken) =>
        db.VisitChanges
            .Where(change => change.AppointmentId == id && change.UndoneAt == null)
            .OrderByDescending(change => change.ChangedAt)
            .ThenByDescending(change => change.Id)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>Saves what was changed.</summary>
    /// <returns>
    /// False when another row has the place that nobody counts any more, such as a request that ran out and was not cleared away; then the
    /// transaction is rolled back, and nothing is tracked.
    /// </returns>
    public async Task<bool> SaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException fault) when (fault.InnerException is PostgresException { SqlState: PostgresErrorCodes.ExclusionViolation })
        {
            await db.Database.RollbackTransactionAsync(cancellationToken);
            db.ChangeTracker.Clear();
            return false;
        }
    }

    /// <summary>What is happening to a visit, with how it stood before; to be written before the visit itself is changed.</summary>
    /// <param name="cutoff">How long before the visit clients may do it themselves; null where that is no question.</param>
    public static VisitChange Record(Appointment visit, VisitChangeKind kind, DateTimeOffset now, Actor? by, string? reason = null, TimeSpan? cutoff = null) => new()
    {
        AppointmentId = visit.Id,
        Kind = kind,
        ChangedAt = now,
        ChangedBy = by?.UserId,
        Reason = reason,
        IsLate = cutoff is { } limit && now > visit.StartsAt - limit,
        FromStatus = visit.Status,
        FromStartsAt = visit.StartsAt,
        FromEndsAt = visit.EndsAt,
        FromTherapistId = visit.TherapistId,
        FromTreatmentRoomId = visit.TreatmentRoomId,
    };

    /// <summary>What is looked at before the locks, to know which days to lock. Nothing may be decided on it but that.</summary>
    private async Task<SeenVisit?> FindAsync(Id<Appointment> id, Actor? by, CancellationToken cancellationToken)
    {
        var visits = by is null ? db.Appointments : db.Appointments.VisibleTo(by);
        var found = await visits
            .Where(visit => visit.Id == id)
            .Select(visit => new
            {
                visit.TherapistId,
                TherapistSlug = visit.Therapist!.Slug,
                visit.StartsAt,
                visit.EndsAt,
                visit.BlockedFrom,
                visit.BlockedUntil,
                visit.ServiceId,
                ServiceSlug = visit.Service!.Slug,
                visit.Service.PrepMinutes,
                visit.Service.RecoveryMinutes,
                HasEmail = visit.Client!.Email != null,
                IsCharted = db.Visits.Any(charted => charted.AppointmentId == id),
                Practice = db.Practice
                    .OrderBy(practice => practice.Id)
                    .Select(practice => new { practice.TimeZone, practice.MoveCutoffHours, practice.CancelCutoffHours, practice.UndoMinutes })
                    .First(),
            })
            .AsNoTracking()
            .SingleOrDefaultAsync(cancellationToken);
        return found is null
            ? null
            : new SeenVisit
            {
                Id = id,
                TherapistId = found.TherapistId,
                TherapistSlug = found.TherapistSlug,
                StartsAt = found.StartsAt,
                EndsAt = found.EndsAt,
                BlockedFrom = found.BlockedFrom,
                BlockedUntil = found.BlockedUntil,
                ServiceId = found.ServiceId,
                ServiceSlug = found.ServiceSlug,
                Prep = TimeSpan.FromMinutes(found.PrepMinutes),
                Recovery = TimeSpan.FromMinutes(found.RecoveryMinutes),
                HasEmail = found.HasEmail,
                IsCharted = found.IsCharted,
                MoveCutoff = TimeSpan.FromHours(found.Practice.MoveCutoffHours),
                CancelCutoff = TimeSpan.FromHours(found.Practice.CancelCutoffHours),
                UndoWindow = TimeSpan.FromMinutes(found.Practice.UndoMinutes),
                Time = new ClinicTime(found.Practice.TimeZone),
            };
    }

    /// <summary>The visit as it stands now, in the transaction that is open; nobody else changes it or its days until that ends.</summary>
    /// <returns>Null when it was moved since it was seen: the locks are not those of its days.</returns>
    private async Task<Appointment?> LockAsync(SeenVisit seen, TimeSlot? goesTo, CancellationToken cancellationToken)
    {
        await locks.TakeAsync(seen.Time, cancellationToken, goesTo is { } stretch ? [seen.Blocked, stretch] : [seen.Blocked]);
        // A request whose time ran out gives way, and is none any more itself.
        await expireRequests.ExecuteAsync(goesTo ?? seen.Blocked, clock.GetInstant(), cancellationToken);
        var held = await db.Appointments
            .FromSql($"select * from appointments where id = {seen.Id.Value} for update")
            .ToListAsync(cancellationToken);
        return held is [var visit]
            && visit.TherapistId == seen.TherapistId && visit.BlockedFrom == seen.BlockedFrom && visit.BlockedUntil == seen.BlockedUntil
            ? visit
            : null;
    }
}
