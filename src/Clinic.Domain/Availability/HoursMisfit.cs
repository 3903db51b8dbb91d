namespace Clinic.Domain.Availability;

/// <summary>Why a booked visit lies where nothing would be offered.</summary>
public enum HoursMisfit
{
    /// <summary>The clinic is closed that day.</summary>
    Closed,

    /// <summary>The therapist is away.</summary>
    TimeOff,

    /// <summary>It begins or ends outside the blocks in which she works.</summary>
    OutsideHours,
}
