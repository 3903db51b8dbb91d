using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Availability;
using Clinic.Domain.Practice;
using Clinic.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Availability;

/// <summary>
/// Reads what open times depend on: one statement for the service, at most two for what is booked, whatever the number
/// of therapists and days.
/// </summary>
public sealed class AvailabilityQuery(ClinicDbContext db)
{
    /// <summary>
    /// Longer than any appointment blocks (ck_services_minutes allows 12 hours), so that the index on the start of the
    /// blocked time bounds the search on both sides.
    /// </summary>
    private static readonly TimeSpan LongestBlock = TimeSpan.FromDays(1);

    /// <summary>The service of this slug; null when there is none.</summary>
    public async Task<ServiceOffer?> FindOfferAsync(string? slug, CancellationToken cancellationToken)
    {
        if (!Slug.IsSlug(slug))
        {
            return null;
        }

        var found = await db.Services
            .Where(service => service.Slug == slug)
            .Select(service => new
            {
                Service = service,
                Practice = db.Practice.OrderBy(practice => practice.Id).First(),
                Therapists = service.Therapists
                    .OrderBy(therapist => therapist.DisplayOrder)
                    .Select(therapist => new { therapist.Id, therapist.Slug, therapist.Name, Hours = therapist.Hours.ToList() })
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
            Step = TimeSpan.FromMinutes(practice.SlotStepMinutes),
            MinimumNotice = TimeSpan.FromMinutes(practice.MinimumNoticeMinutes),
            HorizonDays = practice.HorizonDays,
            Therapists = [.. found.Therapists.Select(therapist =>
                new OfferedTherapist(therapist.Id, therapist.Slug, therapist.Name, therapist.Hours))],
        };
    }

    /// <summary>The open times of some days, and the facts they follow from.</summary>
    /// <param name="only">One therapist; null for all who give the service.</param>
    public async Task<(AvailabilityFacts Facts, IReadOnlyList<OpenSlot> Open)> OpenAsync(
        ServiceOffer offer,
        Channel channel,
        Id<Therapist>? only,
        DateOnly from,
        int days,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var facts = await FactsAsync(offer, channel, only, from, days, now, cancellationToken);
        return (facts, OpenSlots.For(facts, from, days, now));
    }

    private async Task<AvailabilityFacts> FactsAsync(
        ServiceOffer offer,
        Channel channel,
        Id<Therapist>? only,
        DateOnly from,
        int days,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var needsRoom = channel == Channel.InPerson;
        List<Id<TreatmentRoom>> rooms = [];
        List<Blocked> blocked = [];
        if (offer.Bookable(from, days, now) is { } window)
        {
            var start = offer.Time.Day(window.First).Start - offer.Prep;
            var end = offer.Time.Day(window.Last).End + offer.Length + offer.Recovery;
            blocked = await BlockedAsync(start, end, cancellationToken);
            if (needsRoom)
            {
                rooms = await db.TreatmentRooms.OrderBy(room => room.DisplayOrder).Select(room => room.Id).ToListAsync(cancellationToken);
            }
        }

        return new AvailabilityFacts
        {
            Time = offer.Time,
            Length = offer.Length,
            Prep = offer.Prep,
            Recovery = offer.Recovery,
            Step = offer.Step,
            MinimumNotice = offer.MinimumNotice,
            HorizonDays = offer.HorizonDays,
            Therapists = [.. offer.Therapists
                .Where(therapist => only is null || therapist.Id == only)
                .Select(therapist => new TherapistFacts(
                    therapist.Id,
                    therapist.Hours,
                    [.. blocked.Where(block => block.TherapistId == therapist.Id).Select(block => block.Slot)]))],
            Rooms = needsRoom
                ? [.. rooms.Select(room =>
                    new RoomFacts(room, [.. blocked.Where(block => block.TreatmentRoomId == room).Select(block => block.Slot)]))]
                : null,
        };
    }

    private Task<List<Blocked>> BlockedAsync(DateTimeOffset start, DateTimeOffset end, CancellationToken cancellationToken)
    {
        var earliest = start - LongestBlock;
        return db.Appointments
            .Where(a => a.BlockedFrom > earliest && a.BlockedUntil > start && a.BlockedFrom < end)
            .OrderBy(a => a.BlockedFrom)
            .Select(a => new Blocked(a.TherapistId, a.TreatmentRoomId, new TimeSlot(a.BlockedFrom, a.BlockedUntil)))
            .ToListAsync(cancellationToken);
    }

    private sealed record Blocked(Id<Therapist> TherapistId, Id<TreatmentRoom>? TreatmentRoomId, TimeSlot Slot);
}
