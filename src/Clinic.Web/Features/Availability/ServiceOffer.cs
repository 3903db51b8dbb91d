using Clinic.Domain;
using Clinic.Domain.Availability;
using Clinic.Domain.Practice;
using Clinic.Domain.Time;

namespace Clinic.Web.Features.Availability;

/// <summary>A service with those who give it and the clinic's rules for booking it: everything about its open times but what is booked.</summary>
public sealed record ServiceOffer
{
    public required Id<Service> Id { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required TimeSpan Length { get; init; }

    public required TimeSpan Prep { get; init; }

    public required TimeSpan Recovery { get; init; }

    public required decimal Price { get; init; }

    public required IReadOnlyList<Channel> Channels { get; init; }

    public required bool AsksRegion { get; init; }

    public required ClinicTime Time { get; init; }

    public required string Currency { get; init; }

    public required TimeSpan Step { get; init; }

    public required TimeSpan MinimumNotice { get; init; }

    public required int HorizonDays { get; init; }

    public required ClientRule NewClients { get; init; }

    public required ClientRule ExistingClients { get; init; }

    /// <summary>How long a time is kept while the details are filled in.</summary>
    public required TimeSpan HoldLength { get; init; }

    /// <summary>How long the clinic can think about a visit that was asked for.</summary>
    public required TimeSpan RequestLength { get; init; }

    /// <summary>What is agreed to when booking; null when nothing is asked.</summary>
    public string? Agreement { get; init; }

    /// <summary>In display order.</summary>
    public required IReadOnlyList<OfferedTherapist> Therapists { get; init; }

    public OfferedTherapist? TherapistNamed(string? slug) => Therapists.FirstOrDefault(therapist => therapist.Slug == slug);

    public OfferedSlot Offered(OpenSlot slot)
    {
        var therapist = Therapists.First(candidate => candidate.Id == slot.Therapist);
        return new OfferedSlot(Time.ToWall(slot.Visit.Start), Time.ToWall(slot.Visit.End), therapist.Slug, therapist.Name);
    }

    /// <summary>The days from <paramref name="from"/> on that can be booked at all; null when there is none.</summary>
    public (DateOnly First, DateOnly Last)? Bookable(DateOnly from, int days, DateTimeOffset now)
    {
        var today = Time.DayOf(now);
        var lastDay = today.AddDays(HorizonDays);
        if (from > lastDay)
        {
            return null;
        }

        var last = from.AddDays(days - 1);
        last = last < lastDay ? last : lastDay;
        var first = from > today ? from : today;
        return first <= last ? (first, last) : null;
    }
}
