using Clinic.Data;
using Clinic.Data.Practice;
using Clinic.Domain;
using Clinic.Domain.Availability;
using Clinic.Domain.Booking;
using Clinic.Domain.Time;
using Clinic.Web.Features.Messages;
using Clinic.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.CallBack;

/// <summary>
/// Notes that somebody wants to be called, with the time by which we promise it, and puts the receipt into the outbox. Who posts twice
/// within ten minutes has one request, with all that she wrote.
/// </summary>
public sealed class AskForCallBack(ClinicDbContext db, QueueMessage queueMessage, OutboxBell bell, TimeProvider clock)
{
    /// <summary>Names what is locked; the second number stands for the phone number.</summary>
    private const int PhoneLock = 1_046;

    private static readonly TimeSpan SameRequest = TimeSpan.FromMinutes(10);

    /// <param name="asked">As it was posted; its promise is made here.</param>
    /// <returns>The request under which it is kept.</returns>
    public async Task<CallBackRequest> ExecuteAsync(CallBackForm asked, BodyRegion? region, CancellationToken cancellationToken)
    {
        var (name, phone) = (asked.Name!.Trim(), asked.Phone!.Trim());
        var (bestTime, note, email) = (PlainText.Trimmed(asked.BestTime), PlainText.Trimmed(asked.Note), PlainText.Trimmed(asked.Email));
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // Two posts of one press wait for each other, so that the second one finds the first.
        await db.Database.ExecuteSqlAsync(
            $"select pg_advisory_xact_lock({PhoneLock}, hashtext({string.Concat(phone.Where(char.IsAsciiDigit))}))", cancellationToken);
        var now = clock.GetInstant();
        var since = now - SameRequest;
        var recent = await db.CallBackRequests.Where(request => request.RequestedAt > since && request.Outcome == null).ToListAsync(cancellationToken);
        var request = recent.Find(earlier => earlier.IsOf(name, phone));
        if (request is null)
        {
            request = new CallBackRequest { Name = name, Phone = phone, RequestedAt = now, DueAt = await DueAtAsync(now, cancellationToken) };
            db.CallBackRequests.Add(request);
        }

        request.Add(region, bestTime, note, email);
        await db.SaveChangesAsync(cancellationToken);
        if (request.Email is not null)
        {
            await queueMessage.ExecuteAsync(request, now, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        bell.Ring();
        return request;
    }

    private async Task<DateTimeOffset> DueAtAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var time = await db.ClinicTimeAsync(cancellationToken);
        var today = time.DayOf(now);
        var last = today.AddDays(CallBackPromise.DaysLookedAt);
        var (from, until) = (time.Day(today).Start, time.Day(last).End);
        var therapists = await db.Therapists.AsNoTracking()
            .Where(therapist => therapist.IsActive)
            .Include(therapist => therapist.Hours)
            .ToListAsync(cancellationToken);
        var exceptions = (await db.HoursExceptions.AsNoTracking()
                .Where(exception => exception.Day > today && exception.Day <= last)
                .ToListAsync(cancellationToken))
            .ToLookup(exception => exception.TherapistId);
        var off = (await db.TimeOff.AsNoTracking()
                .Where(away => away.StartsAt < until && away.EndsAt > from)
                .OrderBy(away => away.StartsAt)
                .ToListAsync(cancellationToken))
            .ToLookup(away => away.TherapistId, away => new TimeSlot(away.StartsAt, away.EndsAt));
        var closures = await db.ClinicClosures.AsNoTracking()
            .Where(closure => closure.FirstDay <= last && closure.LastDay > today)
            .ToListAsync(cancellationToken);
        return CallBackPromise.DueAt(
            now,
            time,
            [.. therapists.Select(therapist => new TherapistFacts(therapist.Id, therapist.Hours, [])
            {
                Exceptions = [.. exceptions[therapist.Id]],
                Off = [.. off[therapist.Id]],
            })],
            closures);
    }
}
