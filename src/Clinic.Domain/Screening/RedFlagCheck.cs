using Clinic.Domain.Booking;

namespace Clinic.Domain.Screening;

/// <summary>What a client answered when she booked. An appointment without one was not screened.</summary>
public sealed class RedFlagCheck
{
    public const int VersionMaxLength = 20;

    public required Id<Appointment> AppointmentId { get; init; }

    /// <summary>Of the list that was asked.</summary>
    public required string Version { get; init; }

    /// <summary>The slugs of what is true; empty for "none of these".</summary>
    public required List<string> Ticked { get; init; }

    /// <summary>What the answers asked for then.</summary>
    /// <exception cref="ArgumentException">An emergency is never booked.</exception>
    public required RedFlagLevel Level
    {
        get;
        init => field = value != RedFlagLevel.Emergency ? value : throw new ArgumentException("An emergency is never booked.", nameof(value));
    }

    public required DateTimeOffset AnsweredAt { get; init; }

    /// <summary>When the client was called because of it.</summary>
    public DateTimeOffset? CalledAt { get; private set; }

    /// <summary>The account of whoever called.</summary>
    public Guid? CalledBy { get; private set; }

    public Appointment? Appointment { get; init; }

    /// <summary>Notes the call; the first one stays.</summary>
    public void Call(DateTimeOffset now, Guid by) => (CalledAt, CalledBy) = (CalledAt ?? now, CalledBy ?? by);
}
