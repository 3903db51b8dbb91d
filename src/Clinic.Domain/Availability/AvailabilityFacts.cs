using Clinic.Domain.Practice;
using Clinic.Domain.Time;

namespace Clinic.Domain.Availability;

/// <summary>Everything the open times of one service depend on, except the present moment.</summary>
public sealed record AvailabilityFacts
{
    public required ClinicTime Time { get; init; }

    /// <summary>How long the visit lasts.</summary>
    public required TimeSpan Length { get; init; }

    /// <summary>Time kept free before the visit; zero or more.</summary>
    public required TimeSpan Prep { get; init; }

    /// <summary>Time kept free after the visit; zero or more.</summary>
    public required TimeSpan Recovery { get; init; }

    /// <summary>Distance between two possible starts, more than zero.</summary>
    public required TimeSpan Step { get; init; }

    public required TimeSpan MinimumNotice { get; init; }

    public required int HorizonDays { get; init; }

    /// <summary>Those who give the service, in display order.</summary>
    public required IReadOnlyList<TherapistFacts> Therapists { get; init; }

    /// <summary>Days on which the clinic is closed.</summary>
    public IReadOnlyList<ClinicClosure> Closures { get; init; } = [];

    /// <summary>The rooms, in display order; null when the visit needs none.</summary>
    public IReadOnlyList<RoomFacts>? Rooms { get; init; }

    public bool IsClosedOn(DateOnly day) => Closures.Any(closure => closure.Includes(day));

    /// <summary>The same if nobody had booked: what is offered by hours and rules alone.</summary>
    public AvailabilityFacts WithNothingBooked() => this with
    {
        Therapists = [.. Therapists.Select(therapist => therapist with { Busy = [], Visits = [] })],
        Rooms = Rooms?.Select(room => room with { Busy = [] }).ToList(),
    };
}
