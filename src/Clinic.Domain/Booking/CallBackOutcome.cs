namespace Clinic.Domain.Booking;

/// <summary>How a call-back ended.</summary>
public enum CallBackOutcome
{
    /// <summary>A visit was booked.</summary>
    Booked,

    /// <summary>They talked; no visit for now.</summary>
    Talked,

    /// <summary>Nobody answered, however often it was tried.</summary>
    NotReached,

    WrongNumber,

    /// <summary>Asked twice, or not meant.</summary>
    NotNeeded,
}
