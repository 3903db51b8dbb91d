using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Availability;
using Clinic.Domain.Booking;
using Clinic.Domain.Practice;
using Clinic.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Availability;

/// <summary>
/// Reads what open times depend on: one statement for the service, one for all that blocks or changes the hours, one for the rooms,
/// whatever the number of therapists and days.
/// </summary>
public sealed class AvailabilityQuery(ClinicDbContext db)
{
    /// <summary>
    /// Longer than any appointment blocks (ck_appointments_length allows 12 hours), so that the index on the start of the
    /// blocked time bounds the search on both sides.
    /// </summary>
    private static readonly TimeSpan LongestBlock = TimeSpan.FromDays(1);

    /// <summary>The service of this slug with those who can give it; null when there is none.</summary>
    public async Task<ServiceOffer?> FindOfferAsync(string? slug, CancellationToken cancellationToken)
    {
        if (!Slug.IsSlug(slug))
        {
            return null;
        }

        var found = await db.Services
            .Where(service => service.Slug == slug && service.IsOffered)
            .Select(service => new
            {
                Service = service,
                Practice = db.Practice.OrderBy(practice => practice.Id).First(),
                Therapists = service.Therapists
                    .Where(therapist => therapist.IsActive)
                    .OrderBy(therapist => therapist.DisplayOrder)
                    .Select(therapist => new { Therapist = therapist, Hours = therapist.Hours.ToList() })
                    .ToList(),
            })
            .AsNoTracking()
            .AsSingleQuery()
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        var (given, practice) = (found.Service, found.Practice);
        return new ServiceOffer
        {
            Id = given.Id,
            Slug = given.Slug,
            Name = given.Name,
            Length = TimeSpan.FromMinutes(given.Minutes),
            Prep = TimeSpan.FromMinutes(given.PrepMinutes),
            Recovery = TimeSpan.FromMinutes(given.RecoveryMinutes),
            Price = given.Price,
            Channels = given.Channels,
            AsksRegion = given.AsksRegion,
            Time = new ClinicTime(practice.TimeZone),
            Currency = practice.Currency,
            Step = TimeSpan.FromMinutes(given.SlotStepMinutes ?? practice.SlotStepMinutes),
            MinimumNotice = TimeSpan.FromMinutes(given.MinimumNoticeMinutes ?? practice.MinimumNoticeMinutes),
            HorizonDays = given.HorizonDays ?? practice.HorizonDays,
            NewClients = given.NewClients,
            ExistingClients = given.ExistingClients,
            HoldLength = TimeSpan.FromMinutes(practice.HoldMinutes),
            RequestLength = TimeSpan.FromHours(practice.RequestHours),
            Agreement = PlainText.Trimmed(given.Agreement),
            Therapists = [.. found.Therapists
                .Where(entry => given.NeededSkills.All(entry.Therapist.Skills.Contains))
                .Select(entry => new OfferedTherapist(entry.Therapist.Id, entry.Therapist.Slug, entry.Therapist.Name, entry.Hours)
                {
                    DailyVisitLimit = entry.Therapist.DailyVisitLimit,
                    DailyTimeLimit = entry.Therapist.DailyMinutesLimit is { } minutes ? TimeSpan.FromMinutes(minutes) : null,
                })],
        };
    }

    /// <summary>The open times of some days, and the facts they follow from.</summary>
    /// <param name="only">One therapist; null for all who give the service.</param>
    /// <param name="ownHold">The hold of whoever asks, which keeps nothing from her; null without one.</param>
    /// <param name="moving">The visit that is to be moved, which is not in its own way; null when none is.</param>
    public async Task<(AvailabilityFacts Facts, IReadOnlyList<OpenSlot> Open)> OpenAsync(
        ServiceOffer offer,
        Channel channel,
        Id<Therapist>? only,
        DateOnly from,
        int days,
        DateTimeOffset now,
        CancellationToken cancellationToken,
        Guid? ownHold = null,
        Id<Appointment>? moving = null)
    {
        var facts = await FactsAsync(offer, channel, only, from, days, now, cancellationToken, ownHold, moving);
        return (facts, OpenSlots.For(facts, from, days, now));
    }

    /// <summary>What the open times of some days follow from.</summary>
    /// <param name="only">One therapist; null for all who give the service.</param>
    /// <param name="ownHold">The hold of whoever asks, which keeps nothing from her; null without one.</param>
    /// <param name="moving">The visit that is to be moved, which is not in its own way; null when none is.</param>
    public async Task<AvailabilityFacts> FactsAsync(
        ServiceOffer offer,
        Channel channel,
        Id<Therapist>? only,
        DateOnly from,
        int days,
        DateTimeOffset now,
        CancellationToken cancellationToken,
        Guid? ownHold = null,
        Id<Appointment>? moving = null)
    {
        List<Id<TreatmentRoom>> rooms = [];
        List<CalendarRow> calendar = [];
        if (offer.Bookable(from, days, now) is { } window)
        {
            var start = offer.Time.StartOf(window.First) - offer.Prep;
            var end = offer.Time.StartOf(window.Last.AddDays(1)) + offer.Length + offer.Recovery;
            calendar = await CalendarAsync(new TimeSlot(start, end), window, now, ownHold, moving, cancellationToken);
            if (channel == Channel.InPerson)
            {
                rooms = await RoomsAsync(offer, cancellationToken);
            }
        }

        return Facts(offer, only, calendar, channel == Channel.InPerson ? rooms : null);
    }

    private static AvailabilityFacts Facts(
        ServiceOffer offer, Id<Therapist>? only, List<CalendarRow> calendar, List<Id<TreatmentRoom>>? rooms)
    {
        var byTherapist = calendar.ToLookup(row => row.TherapistId);
        var byRoom = calendar.Where(row => row.Kind == CalendarRow.Booked).ToLookup(row => row.TreatmentRoomId, row => row.Slot);
        return new AvailabilityFacts
        {
            Time = offer.Time,
            Length = offer.Length,
            Prep = offer.Prep,
            Recovery = offer.Recovery,
            Step = offer.Step,
            MinimumNotice = offer.MinimumNotice,
            HorizonDays = offer.HorizonDays,
            Closures = [.. calendar
                .Where(row => row.Kind == CalendarRow.Closed)
                .Select(row => new ClinicClosure { FirstDay = row.FirstDay!.Value, LastDay = row.LastDay!.Value })],
            Therapists = [.. offer.Therapists
                .Where(therapist => only is null || therapist.Id == only)
                .Select(therapist => OfTherapist(therapist, [.. byTherapist[therapist.Id.Value]]))],
            Rooms = rooms?.Select(room => new RoomFacts(room, [.. byRoom[room.Value]])).ToList(),
        };
    }

    private static TherapistFacts OfTherapist(OfferedTherapist therapist, List<CalendarRow> rows)
    {
        IEnumerable<CalendarRow> Of(string kind) => rows.Where(row => row.Kind == kind);
        return new TherapistFacts(therapist.Id, therapist.Hours, [.. Of(CalendarRow.Booked).Select(row => row.Slot)])
        {
            Exceptions = [.. Of(CalendarRow.Exception).Select(row => new HoursException(therapist.Id, row.FirstDay!.Value, row.FromTime, row.UntilTime))],
            Off = Merged(Of(CalendarRow.Off).Select(row => row.Slot)),
            Visits = [.. Of(CalendarRow.Booked).Select(row => new TimeSlot(row.VisitStart!.Value, row.VisitEnd!.Value))],
            DailyVisitLimit = therapist.DailyVisitLimit,
            DailyTimeLimit = therapist.DailyTimeLimit,
        };
    }

    /// <summary>Time off may overlap; what the calculation takes may not.</summary>
    /// <param name="slots">Sorted by start.</param>
    private static List<TimeSlot> Merged(IEnumerable<TimeSlot> slots)
    {
        List<TimeSlot> merged = [];
        foreach (var slot in slots)
        {
            if (merged is [.., var last] && slot.Start <= last.End)
            {
                merged[^1] = new TimeSlot(last.Start, slot.End > last.End ? slot.End : last.End);
            }
            else
            {
                merged.Add(slot);
            }
        }

        return merged;
    }

    private Task<List<Id<TreatmentRoom>>> RoomsAsync(ServiceOffer offer, CancellationToken cancellationToken) =>
        db.TreatmentRooms
            .Where(room => room.IsInUse
                && (!db.Services.Any(service => service.Id == offer.Id && service.Rooms.Any())
                    || db.Services.Any(service => service.Id == offer.Id && service.Rooms.Contains(room))))
            .OrderBy(room => room.DisplayOrder)
            .Select(room => room.Id)
            .ToListAsync(cancellationToken);

    private Task<List<CalendarRow>> CalendarAsync(
        TimeSlot span, (DateOnly First, DateOnly Last) days, DateTimeOffset now, Guid? ownHold, Id<Appointment>? moving,
        CancellationToken cancellationToken)
    {
        var earliest = span.Start - LongestBlock;
        // A request whose time ran out, or a hold, blocks nothing even before it is cleared away.
        return db.Database.SqlQuery<CalendarRow>(
            $"""
            select 'booked' as "Kind", therapist_id as "TherapistId", treatment_room_id as "TreatmentRoomId", blocked_from as "Start",
                blocked_until as "End", starts_at as "VisitStart", ends_at as "VisitEnd", null::date as "FirstDay", null::date as "LastDay",
                null::time as "FromTime", null::time as "UntilTime"
            from appointments
            where blocked_from > {earliest} and blocked_from < {span.End} and blocked_until > {span.Start}
                and status not in ('cancelled', 'declined', 'expired') and (status <> 'requested' or decide_by > {now})
                and ({moving.HasValue} = false or id <> {moving.GetValueOrDefault().Value})
            union all
            select 'booked', therapist_id, treatment_room_id, blocked_from, blocked_until, starts_at, ends_at, null, null, null, null
            from slot_holds
            where blocked_from > {earliest} and blocked_from < {span.End} and blocked_until > {span.Start}
                and expires_at > {now} and ({ownHold.HasValue} = false or id <> {ownHold.GetValueOrDefault()})
            union all
            select 'off', therapist_id, null, starts_at, ends_at, null, null, null, null, null, null
            from time_off where starts_at < {span.End} and ends_at > {span.Start}
            union all
            select 'exception', therapist_id, null, null, null, null, null, day, null, from_time, until_time
            from hours_exceptions where day between {days.First} and {days.Last}
            union all
            select 'closed', null, null, null, null, null, null, first_day, last_day, null, null
            from clinic_closures where first_day <= {days.Last} and last_day >= {days.First}
            order by "Start"
            """).ToListAsync(cancellationToken);
    }

    /// <summary>One row of all that blocks a time or changes the hours.</summary>
    private sealed record CalendarRow
    {
        public const string Booked = "booked";
        public const string Off = "off";
        public const string Exception = "exception";
        public const string Closed = "closed";

        public required string Kind { get; init; }

        public Guid? TherapistId { get; init; }

        public Guid? TreatmentRoomId { get; init; }

        public DateTimeOffset? Start { get; init; }

        public DateTimeOffset? End { get; init; }

        public DateTimeOffset? VisitStart { get; init; }

        public DateTimeOffset? VisitEnd { get; init; }

        public DateOnly? FirstDay { get; init; }

        public DateOnly? LastDay { get; init; }

        public TimeOnly? FromTime { get; init; }

        public TimeOnly? UntilTime { get; init; }

        public TimeSlot Slot => new(Start!.Value, End!.Value);
    }
}
