using System.Globalization;
using Clinic.Data;
using Clinic.Data.Booking;
using Clinic.Data.Clients;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Availability;
using Clinic.Domain.Booking;
using Clinic.Domain.Clients;
using Clinic.Domain.Practice;
using Clinic.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.Calendar;

/// <summary>Reads what the calendar shows. The visits of a week are one statement, whatever their number.</summary>
public sealed class ReadCalendar(ClinicDbContext db)
{
    private const string Wall = "yyyy-MM-dd'T'HH:mm";

    /// <summary>Longer than any visit blocks, so that the index on the start bounds the search on both sides.</summary>
    private static readonly TimeSpan LongestBlock = TimeSpan.FromDays(1);

    /// <summary>Those in use, and those that are not but have a visit in the span; beside the rooms, one for what needs none.</summary>
    public async Task<IReadOnlyList<CalendarColumn>> ColumnsAsync(bool byRoom, TimeSlot span, CancellationToken cancellationToken)
    {
        var visits = db.Appointments.Standing().Where(visit => visit.StartsAt >= span.Start && visit.StartsAt < span.End);
        return byRoom
            ? [.. await db.TreatmentRooms.Where(room => room.IsInUse || visits.Any(visit => visit.TreatmentRoomId == room.Id)).OrderBy(room => room.DisplayOrder)
                .Select(room => new CalendarColumn(room.Id.Value, room.Name, "")).ToListAsync(cancellationToken), CalendarColumn.NoRoom]
            : await db.Therapists.Where(therapist => therapist.IsActive || visits.Any(visit => visit.TherapistId == therapist.Id)).OrderBy(therapist => therapist.DisplayOrder)
                .Select(therapist => new CalendarColumn(therapist.Id.Value, therapist.Name, therapist.Slug)).ToListAsync(cancellationToken);
    }

    /// <summary>The visits that block part of the span, by start, with the time they block before and after.</summary>
    public async Task<IReadOnlyList<(CalendarVisit Visit, TimeSlot Blocked, DateTimeOffset Start)>> VisitsAsync(
        ClinicTime time, TimeSlot span, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (all, own) = (actor.SeesAllVisits(), actor.TherapistId);
        var earliest = span.Start - LongestBlock;
        var rows = await db.Appointments.Standing()
            .Where(visit => visit.BlockedFrom > earliest && visit.BlockedFrom < span.End && visit.BlockedUntil > span.Start)
            .Where(visit => visit.Status != AppointmentStatus.Requested || visit.DecideBy > now)
            .OrderBy(visit => visit.StartsAt)
            .Select(visit => new
            {
                visit.Id,
                visit.StartsAt,
                visit.EndsAt,
                visit.BlockedFrom,
                visit.BlockedUntil,
                visit.TherapistId,
                visit.TreatmentRoomId,
                visit.Channel,
                visit.Status,
                IsOpen = all || visit.TherapistId == own,
                FirstName = all || visit.TherapistId == own ? visit.Client!.FirstName : null,
                LastName = all || visit.TherapistId == own ? visit.Client!.LastName : null,
                Service = all || visit.TherapistId == own ? visit.Service!.Name : null,
                visit.Service!.Colour,
            })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row =>
        {
            var (start, end) = WallOf(time, row.StartsAt, row.EndsAt);
            var visit = row.IsOpen
                ? new CalendarVisit(
                    "visit", row.Id.Value, start, end, row.TherapistId.Value, row.TreatmentRoomId?.Value, new PersonName(row.FirstName!, row.LastName).Full,
                    row.Service, WireName.Of(row.Colour), row.Channel.Kebab(), WireName.Of(row.Status))
                : new CalendarVisit("busy", null, start, end, row.TherapistId.Value, row.TreatmentRoomId?.Value, null, null, null, null, null);
            return (visit, new TimeSlot(row.BlockedFrom, row.BlockedUntil), row.StartsAt);
        })];
    }

    public async Task<CalendarAnswer> AnswerAsync(
        ClinicTime time, CalendarSpan days, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var span = days.In(time);
        var visits = await VisitsAsync(time, span, actor, now, cancellationToken);
        var holds = await db.SlotHolds
            .Where(hold => hold.ExpiresAt > now && hold.BlockedFrom < span.End && hold.BlockedUntil > span.Start)
            .Select(hold => new { hold.StartsAt, hold.EndsAt, hold.TherapistId, hold.TreatmentRoomId })
            .ToListAsync(cancellationToken);
        return new CalendarAnswer(
            time.ToWall(now).ToString(Wall, CultureInfo.InvariantCulture),
            [
                .. visits.Select(entry => entry.Visit),
                .. holds.Select(hold =>
                {
                    var (start, end) = WallOf(time, hold.StartsAt, hold.EndsAt);
                    return new CalendarVisit(
                        "hold", null, start, end, hold.TherapistId.Value, hold.TreatmentRoomId?.Value, null, null, null, null, null);
                }),
            ],
            [.. visits.SelectMany(entry => TidyOf(time, entry.Visit, entry.Blocked)), .. await StretchesAsync(time, days, actor, cancellationToken)]);
    }

    /// <summary>The first and the last hour of wall time in which somebody works on any day, so that the calendar is no higher than it must be.</summary>
    public async Task<(int From, int Until)> HoursAsync(CancellationToken cancellationToken)
    {
        var hours = await db.Therapists.Where(therapist => therapist.IsActive).SelectMany(therapist => therapist.Hours)
            .Select(block => new { block.From, block.Until })
            .ToListAsync(cancellationToken);
        return hours.Count == 0
            ? (8, 18)
            : (hours.Min(block => block.From.Hour), hours.Max(block => block.Until == TimeOnly.MinValue ? 24 : block.Until.Hour + (block.Until.Minute > 0 ? 1 : 0)));
    }

    private static IEnumerable<CalendarStretch> TidyOf(ClinicTime time, CalendarVisit visit, TimeSlot blocked)
    {
        var (start, end) = (Write(time, blocked.Start), Write(time, blocked.End));
        if (string.CompareOrdinal(start, visit.Start) < 0)
        {
            yield return new CalendarStretch("tidy", start, visit.Start, visit.Therapist, visit.Room, null);
        }

        if (string.CompareOrdinal(visit.End, end) < 0)
        {
            yield return new CalendarStretch("tidy", visit.End, end, visit.Therapist, visit.Room, null);
        }
    }

    private async Task<IReadOnlyList<CalendarStretch>> StretchesAsync(
        ClinicTime time, CalendarSpan days, Actor actor, CancellationToken cancellationToken)
    {
        var (first, last, span) = (days.First, days.Last, days.In(time));
        var closures = await db.ClinicClosures.Where(closure => closure.FirstDay <= last && closure.LastDay >= first).AsNoTracking().ToListAsync(cancellationToken);
        var exceptions = await db.HoursExceptions.Where(exception => exception.Day >= first && exception.Day <= last).AsNoTracking().ToListAsync(cancellationToken);
        var away = await db.TimeOff.Where(off => off.StartsAt < span.End && off.EndsAt > span.Start).AsNoTracking().ToListAsync(cancellationToken);
        var therapists = await db.Therapists.Where(therapist => therapist.IsActive).Include(therapist => therapist.Hours).AsNoTracking().ToListAsync(cancellationToken);
        List<CalendarStretch> stretches = [];
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            if (closures.Find(closure => closure.FirstDay <= day && day <= closure.LastDay) is { } closed)
            {
                stretches.Add(new CalendarStretch("closed", Write(day, 0), Write(day, 24 * 60), null, null, closed.Reason ?? "Closed"));
                continue;
            }

            stretches.AddRange(therapists.SelectMany(therapist => OffHours(therapist, exceptions, day)));
        }

        foreach (var off in away)
        {
            // Why somebody is away is hers to know, and of those who plan the day.
            var words = actor.SeesAllVisits() || off.TherapistId == actor.TherapistId ? off.Reason : null;
            var (start, end) = WallOf(time, off.StartsAt > span.Start ? off.StartsAt : span.Start, off.EndsAt < span.End ? off.EndsAt : span.End);
            stretches.Add(new CalendarStretch("away", start, end, off.TherapistId.Value, null, words ?? "Away"));
        }

        return stretches;
    }

    /// <summary>What is left of a day beside a therapist's blocks of hours.</summary>
    private static IEnumerable<CalendarStretch> OffHours(Therapist therapist, List<HoursException> exceptions, DateOnly day)
    {
        var facts = new TherapistFacts(therapist.Id, therapist.Hours, []) { Exceptions = [.. exceptions.Where(exception => exception.TherapistId == therapist.Id)] };
        var at = 0;
        foreach (var (from, until) in facts.BlocksOn(day))
        {
            if (MinuteOf(from) > at)
            {
                yield return Off(at, MinuteOf(from));
            }

            at = Math.Max(at, until == TimeOnly.MinValue ? 24 * 60 : MinuteOf(until));
        }

        if (at < 24 * 60)
        {
            yield return Off(at, 24 * 60);
        }

        CalendarStretch Off(int from, int until) => new("off", Write(day, from), Write(day, until), therapist.Id.Value, null, null);
    }

    private static int MinuteOf(TimeOnly time) => (time.Hour * 60) + time.Minute;

    private static string Write(DateOnly day, int minute) =>
        day.ToDateTime(TimeOnly.MinValue).AddMinutes(minute).ToString(Wall, CultureInfo.InvariantCulture);

    private static string Write(ClinicTime time, DateTimeOffset instant) => time.ToWall(instant).ToString(Wall, CultureInfo.InvariantCulture);

    /// <summary>Over an hour that the clock shows twice the end would stand before the start: then it is as long as it really is.</summary>
    private static (string Start, string End) WallOf(ClinicTime time, DateTimeOffset start, DateTimeOffset end)
    {
        var (from, until) = (time.ToWall(start).DateTime, time.ToWall(end).DateTime);
        until = until > from ? until : from + (end - start);
        return (from.ToString(Wall, CultureInfo.InvariantCulture), until.ToString(Wall, CultureInfo.InvariantCulture));
    }
}
