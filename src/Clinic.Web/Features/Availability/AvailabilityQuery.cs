using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Availability;
using Clinic.Domain.Booking;
using Clinic.Domain.Practice;
using Clinic.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Availability;

/// <summary>
/// Reads what open times depend on: one statement for the service and who gives it, one for hours, days off and rooms, one for what is booked or held,
/// whatever the number of therapists and days.
/// </summary>
public sealed class AvailabilityQuery(ClinicDbContext db)
{
    /// <summary>
    /// Longer than any appointment blocks (ck_appointments_length allows 12 hours), so that the index on the start of the
    /// blocked time bounds the search on both sides.
    /// </summary>
    private static readonly TimeSpan LongestBlock = TimeSpan.FromDays(1);

    // Asked by every step of a booking, so it is put together once.
    private static readonly Func<ClinicDbContext, string, CancellationToken, Task<OfferRow?>> Offers = EF.CompileAsyncQuery(
        (ClinicDbContext db, string slug, CancellationToken _) => db.Services
            .Where(service => service.Slug == slug && service.IsOffered)
            .Select(service => new OfferRow(
                service,
                db.Practice.OrderBy(practice => practice.Id).First(),
                service.Therapists
                    .Where(therapist => therapist.IsActive)
                    .OrderBy(therapist => therapist.DisplayOrder)
                    .Select(therapist => new OfferRow.Giver(therapist.Id, therapist.Slug, therapist.Name, therapist.Skills, therapist.DailyVisitLimit, therapist.DailyMinutesLimit))
                    .ToList()))
            .AsNoTracking()
            .AsSingleQuery()
            .SingleOrDefault());

    /// <summary>By start. A request whose time ran out, or a hold, blocks nothing even before it is cleared away.</summary>
    private static readonly Func<ClinicDbContext, DateTimeOffset, DateTimeOffset, DateTimeOffset, DateTimeOffset, Guid, Id<Appointment>, IAsyncEnumerable<BlockedRow>> Blocked =
        EF.CompileAsyncQuery((ClinicDbContext db, DateTimeOffset earliest, DateTimeOffset from, DateTimeOffset until, DateTimeOffset now, Guid ownHold, Id<Appointment> moving) =>
            db.Appointments
                .Where(visit => visit.BlockedFrom > earliest && visit.BlockedFrom < until && visit.BlockedUntil > from
                    && visit.Status != AppointmentStatus.Cancelled && visit.Status != AppointmentStatus.Declined && visit.Status != AppointmentStatus.Expired
                    && (visit.Status != AppointmentStatus.Requested || visit.DecideBy > now)
                    && visit.Id != moving)
                .Select(visit => new { visit.TherapistId, visit.TreatmentRoomId, visit.BlockedFrom, visit.BlockedUntil, visit.StartsAt, visit.EndsAt })
                .Concat(db.SlotHolds
                    .Where(hold => hold.BlockedFrom > earliest && hold.BlockedFrom < until && hold.BlockedUntil > from
                        && hold.ExpiresAt > now && hold.Id != ownHold)
                    .Select(hold => new { hold.TherapistId, hold.TreatmentRoomId, hold.BlockedFrom, hold.BlockedUntil, hold.StartsAt, hold.EndsAt }))
                .OrderBy(row => row.BlockedFrom)
                .Select(row => new BlockedRow(row.TherapistId, row.TreatmentRoomId, row.BlockedFrom, row.BlockedUntil, row.StartsAt, row.EndsAt)));

    /// <summary>The service of this slug with those who can give it; null when there is none.</summary>
    public async Task<ServiceOffer?> FindOfferAsync(string? slug, CancellationToken cancellationToken)
    {
        if (!Slug.IsSlug(slug))
        {
            return null;
        }

        var found = await Offers(db, slug, cancellationToken);
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
                .Where(therapist => given.NeededSkills.All(therapist.Skills.Contains))
                .Select(therapist => new OfferedTherapist(therapist.Id, therapist.Slug, therapist.Name)
                {
                    DailyVisitLimit = therapist.DailyVisitLimit,
                    DailyTimeLimit = therapist.DailyMinutesLimit is { } minutes ? TimeSpan.FromMinutes(minutes) : null,
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
        List<RuleRow> rules = [];
        List<BlockedRow> blocked = [];
        if (offer.Bookable(from, days, now) is { } window)
        {
            var start = offer.Time.StartOf(window.First) - offer.Prep;
            var end = offer.Time.StartOf(window.Last.AddDays(1)) + offer.Length + offer.Recovery;
            var span = new TimeSlot(start, end);
            rules = await RulesAsync(offer, window, span, cancellationToken);
            blocked = await BlockedAsync(span, now, ownHold, moving, cancellationToken);
        }

        return Facts(offer, only, rules, blocked, needsRoom: channel == Channel.InPerson);
    }

    private static AvailabilityFacts Facts(ServiceOffer offer, Id<Therapist>? only, List<RuleRow> rules, List<BlockedRow> blocked, bool needsRoom)
    {
        var ofTherapist = blocked.ToLookup(row => row.TherapistId);
        var ofRoom = needsRoom ? blocked.Where(row => row.TreatmentRoomId is not null).ToLookup(row => row.TreatmentRoomId!.Value, row => row.Slot) : null;
        return new AvailabilityFacts
        {
            Time = offer.Time,
            Length = offer.Length,
            Prep = offer.Prep,
            Recovery = offer.Recovery,
            Step = offer.Step,
            MinimumNotice = offer.MinimumNotice,
            HorizonDays = offer.HorizonDays,
            Closures = [.. rules
                .Where(row => row.Kind == RuleRow.Closed)
                .Select(row => new ClinicClosure { FirstDay = row.FirstDay!.Value, LastDay = row.LastDay!.Value })],
            Therapists = [.. offer.Therapists
                .Where(therapist => only is null || therapist.Id == only)
                .Select(therapist => OfTherapist(therapist, rules, [.. ofTherapist[therapist.Id]]))],
            Rooms = ofRoom is null ? null : [.. rules
                .Where(row => row.Kind == RuleRow.Room)
                .OrderBy(row => row.DisplayOrder)
                .Select(row => new RoomFacts(new Id<TreatmentRoom>(row.OfId!.Value), [.. ofRoom[new Id<TreatmentRoom>(row.OfId!.Value)]]))],
        };
    }

    private static TherapistFacts OfTherapist(OfferedTherapist therapist, List<RuleRow> rules, List<BlockedRow> blocked)
    {
        IEnumerable<RuleRow> Of(string kind) => rules.Where(row => row.Kind == kind && row.OfId == therapist.Id.Value);
        var hours = Of(RuleRow.Hours).Select(row =>
            new WeeklyHours(therapist.Id, WireName.TryParse<DayOfWeek>(row.Weekday, out var weekday) ? weekday : default, row.FromTime!.Value, row.UntilTime!.Value)
            {
                ValidFrom = row.FirstDay,
                ValidUntil = row.LastDay,
            });
        return new TherapistFacts(therapist.Id, [.. hours], [.. blocked.Select(row => row.Slot)])
        {
            Exceptions = [.. Of(RuleRow.Exception).Select(row => new HoursException(therapist.Id, row.FirstDay!.Value, row.FromTime, row.UntilTime))],
            Off = Merged(Of(RuleRow.Off).Select(row => new TimeSlot(row.Start!.Value, row.End!.Value))),
            Visits = [.. blocked.Select(row => new TimeSlot(row.VisitStart, row.VisitEnd))],
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

    private async Task<List<BlockedRow>> BlockedAsync(
        TimeSlot span, DateTimeOffset now, Guid? ownHold, Id<Appointment>? moving, CancellationToken cancellationToken)
    {
        List<BlockedRow> blocked = [];
        await foreach (var row in Blocked(db, span.Start - LongestBlock, span.Start, span.End, now, ownHold ?? Guid.Empty, moving ?? default).WithCancellation(cancellationToken))
        {
            blocked.Add(row);
        }

        return blocked;
    }

    private Task<List<RuleRow>> RulesAsync(ServiceOffer offer, (DateOnly First, DateOnly Last) days, TimeSlot span, CancellationToken cancellationToken)
    {
        var service = offer.Id.Value;
        return db.Database.SqlQuery<RuleRow>(
            $"""
            select 'hours' as "Kind", h.therapist_id as "OfId", h.valid_from as "FirstDay", h.valid_until as "LastDay", h.from_time as "FromTime",
                h.until_time as "UntilTime", null::timestamptz as "Start", null::timestamptz as "End", h.weekday as "Weekday", null::int as "DisplayOrder"
            from weekly_hours h join therapist_services g on g.therapist_id = h.therapist_id
            where g.service_id = {service} and (h.valid_from is null or h.valid_from <= {days.Last}) and (h.valid_until is null or h.valid_until >= {days.First})
            union all
            select 'exception', therapist_id, day, null, from_time, until_time, null, null, null, null
            from hours_exceptions where day between {days.First} and {days.Last}
            union all
            select 'off', therapist_id, null, null, null, null, starts_at, ends_at, null, null
            from time_off where starts_at < {span.End} and ends_at > {span.Start}
            union all
            select 'closed', null, first_day, last_day, null, null, null, null, null, null
            from clinic_closures where first_day <= {days.Last} and last_day >= {days.First}
            union all
            select 'room', r.id, null, null, null, null, null, null, null, r.display_order
            from treatment_rooms r
            where r.is_in_use and (r.id in (select treatment_room_id from service_rooms where service_id = {service})
                or not exists (select from service_rooms where service_id = {service}))
            order by "Start"
            """).ToListAsync(cancellationToken);
    }

    private sealed record OfferRow(Service Service, PracticeSettings Practice, List<OfferRow.Giver> Therapists)
    {
        public sealed record Giver(Id<Therapist> Id, string Slug, string Name, List<TherapistSkill> Skills, int? DailyVisitLimit, int? DailyMinutesLimit);
    }

    /// <summary>A visit or a hold, which blocks a therapist and perhaps a room.</summary>
    private sealed record BlockedRow(
        Id<Therapist> TherapistId, Id<TreatmentRoom>? TreatmentRoomId, DateTimeOffset Start, DateTimeOffset End, DateTimeOffset VisitStart, DateTimeOffset VisitEnd)
    {
        public TimeSlot Slot => new(Start, End);
    }

    /// <summary>One row of hours, of days that differ, of time off, of closures or of rooms.</summary>
    private sealed record RuleRow
    {
        public const string Hours = "hours";
        public const string Exception = "exception";
        public const string Off = "off";
        public const string Closed = "closed";
        public const string Room = "room";

        public required string Kind { get; init; }

        /// <summary>The therapist's, or the room's.</summary>
        public Guid? OfId { get; init; }

        public DateOnly? FirstDay { get; init; }

        public DateOnly? LastDay { get; init; }

        public TimeOnly? FromTime { get; init; }

        public TimeOnly? UntilTime { get; init; }

        public DateTimeOffset? Start { get; init; }

        public DateTimeOffset? End { get; init; }

        public string? Weekday { get; init; }

        public int? DisplayOrder { get; init; }
    }
}
