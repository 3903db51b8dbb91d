using Clinic.Data;
using Clinic.Data.Booking;
using Clinic.Data.Clients;
using Clinic.Data.Practice;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Booking;
using Clinic.Domain.Clients;
using Clinic.Domain.Screening;
using Clinic.Domain.Time;
using Clinic.Web.Features.Screening;
using Clinic.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.CallBacks;

/// <summary>Reads the queue as one member of staff sees it.</summary>
public sealed class ReadCallBacks(ClinicDbContext db, TimeProvider clock)
{
    /// <summary>More than a clinic leaves open; of the closed ones the newest.</summary>
    private const int Shown = 200;

    /// <summary>Visits among which that of a call-back is looked for: the newest of those booked since it was asked for.</summary>
    private const int LookedAt = 500;

    /// <param name="about">A call-back of which something is to be said, whichever are shown.</param>
    public async Task<CallBacksPage> ExecuteAsync(CallBackFilter show, Guid? about, Actor actor, CancellationToken cancellationToken)
    {
        var time = await db.ClinicTimeAsync(cancellationToken);
        var open = db.CallBackRequests.Where(request => request.Outcome == null);
        var shown = show switch
        {
            CallBackFilter.Closed => db.CallBackRequests.Where(request => request.Outcome != null).OrderByDescending(request => request.ClosedAt),
            CallBackFilter.Mine => open.Where(request => request.OwnerId == actor.UserId).OrderBy(request => request.DueAt).ThenBy(request => request.RequestedAt),
            _ => open.OrderBy(request => request.DueAt).ThenBy(request => request.RequestedAt),
        };
        var requests = await shown.Take(Shown).Include(request => request.Tries).AsNoTracking().ToListAsync(cancellationToken);
        var asked = about is null
            ? null
            : requests.Find(request => request.Id == about)
                ?? await db.CallBackRequests.Include(request => request.Tries).AsNoTracking().SingleOrDefaultAsync(request => request.Id == about, cancellationToken);
        List<CallBackRequest> told = asked is null || requests.Contains(asked) ? requests : [.. requests, asked];
        var names = await NamesAsync(told, cancellationToken);
        var visits = await VisitsAsync(told, time, actor, cancellationToken);
        var now = clock.GetInstant();
        var lines = told.ToDictionary(request => request.Id, request => Line(request, time, names, visits, actor, now));
        return new CallBacksPage
        {
            Due = await DueAsync(time, actor, now, cancellationToken),
            Show = show,
            OpenCount = await open.CountAsync(cancellationToken),
            MineCount = await open.CountAsync(request => request.OwnerId == actor.UserId, cancellationToken),
            Requests = [.. requests.Select(request => lines[request.Id])],
            About = asked is null ? null : lines[asked.Id],
        };
    }

    private static CallBackLine Line(
        CallBackRequest request, ClinicTime time, Dictionary<Guid, string> names, List<FoundVisit> visits, Actor actor, DateTimeOffset now)
    {
        string? NameOf(Guid? account) => account is { } id ? names.GetValueOrDefault(id, "somebody who has left") : null;
        return new CallBackLine
        {
            Id = request.Id,
            Name = request.Name,
            Phone = request.Phone,
            Email = request.Email,
            Region = request.Region,
            BestTime = request.BestTime,
            Note = request.Note,
            RequestedAt = time.ToWall(request.RequestedAt),
            DueAt = time.ToWall(request.DueAt),
            IsOverdue = request.IsOpen && request.DueAt <= now,
            Owner = NameOf(request.OwnerId),
            IsMine = request.OwnerId == actor.UserId,
            Tries = [.. request.Tries.OrderBy(made => made.TriedAt).Select(made => new TryLine(time.ToWall(made.TriedAt), NameOf(made.TriedBy)!, made.Note))],
            Stamp = request.Stamp,
            Outcome = request.Outcome,
            ClosedAt = request.ClosedAt is { } closed ? time.ToWall(closed) : null,
            ClosedBy = NameOf(request.ClosedBy),
            Visit = request.AppointmentId is { } id ? visits.Find(visit => visit.Id == id)?.Words : null,
            Visits = request.IsOpen
                ? [.. visits.Where(visit => visit.BookedAt >= request.RequestedAt && IsOfTheSame(request, visit)).Select(visit => (visit.Id, visit.Words))]
                : [],
        };
    }

    /// <summary>A family has one number and one person several: the name or the number is enough.</summary>
    private static bool IsOfTheSame(CallBackRequest request, FoundVisit visit) =>
        request.IsOf(visit.Name, request.Phone) || visit.Phones.Any(phone => request.IsOf(request.Name, phone));

    /// <summary>The names of everybody who had to do with these.</summary>
    private async Task<Dictionary<Guid, string>> NamesAsync(List<CallBackRequest> requests, CancellationToken cancellationToken)
    {
        var ids = requests
            .SelectMany(request => request.Tries.Select(made => (Guid?)made.TriedBy).Append(request.OwnerId).Append(request.ClosedBy))
            .OfType<Guid>()
            .Distinct()
            .ToList();
        return await db.Users.Where(user => ids.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellationToken);
    }

    /// <summary>Visits that the actor may see: those named with these call-backs, and those booked since the first open one.</summary>
    private async Task<List<FoundVisit>> VisitsAsync(List<CallBackRequest> requests, ClinicTime time, Actor actor, CancellationToken cancellationToken)
    {
        var named = requests.Select(request => request.AppointmentId).OfType<Id<Appointment>>().ToList();
        var since = requests.Where(request => request.IsOpen).Select(request => (DateTimeOffset?)request.RequestedAt).Min();
        if (named.Count == 0 && since is null)
        {
            return [];
        }

        var found = await db.Appointments.VisibleTo(actor).Standing()
            .Where(visit => named.Contains(visit.Id) || visit.BookedAt >= since)
            .OrderByDescending(visit => visit.BookedAt)
            .Take(LookedAt)
            .Select(visit => new
            {
                visit.Id,
                visit.BookedAt,
                visit.StartsAt,
                TherapistName = visit.Therapist!.Name,
                visit.Client!.FirstName,
                visit.Client.LastName,
                Phones = new[] { visit.Phone, visit.Client.Phone },
            })
            .ToListAsync(cancellationToken);
        return [.. found.Select(visit => new FoundVisit(
            visit.Id,
            $"{CallBackWords.Moment(time.ToWall(visit.StartsAt))}, with {visit.TherapistName}",
            visit.BookedAt,
            new PersonName(visit.FirstName, visit.LastName).Full,
            [.. visit.Phones.Select(phone => phone ?? "")]))];
    }

    /// <summary>The next visit first.</summary>
    private async Task<IReadOnlyList<DueCall>> DueAsync(ClinicTime time, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var due = await db.RedFlagChecks.CalledForBy(db, actor, now)
            .Where(check => check.CalledAt == null)
            .OrderBy(check => check.Level == RedFlagLevel.SameDay ? 0 : 1)
            .ThenBy(check => check.Appointment!.StartsAt)
            .Select(check => new
            {
                check.AppointmentId,
                check.Level,
                check.Appointment!.ClientId,
                IsHers = check.Appointment.TherapistId == actor.TherapistId,
                check.Appointment.Client!.FirstName,
                check.Appointment.Client.LastName,
                Phone = check.Appointment.Phone ?? check.Appointment.Client.Phone,
                check.Appointment.StartsAt,
                TherapistName = check.Appointment.Therapist!.Name,
            })
            .ToListAsync(cancellationToken);
        return [.. due.Select(call => new DueCall(
            call.AppointmentId,
            new PersonName(call.FirstName, call.LastName).Full,
            call.Phone,
            RedFlagWords.Staff(call.Level, isCalled: false)!,
            time.ToWall(call.StartsAt),
            call.TherapistName,
            call.IsHers && actor.Is(Role.Therapist) ? call.ClientId : null))];
    }

    private sealed record FoundVisit(Id<Appointment> Id, string Words, DateTimeOffset BookedAt, string Name, IReadOnlyList<string> Phones);
}
