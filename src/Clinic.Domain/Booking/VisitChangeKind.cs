namespace Clinic.Domain.Booking;

/// <summary>What can happen to a visit.</summary>
public enum VisitChangeKind
{
    Booked,
    Requested,
    Accepted,
    Declined,
    Expired,

    /// <summary>Another time, length, therapist or room.</summary>
    Moved,

    /// <summary>The rule of its zone changed: at the same time on the wall it is at another moment.</summary>
    WallTimeKept,

    Cancelled,
    Arrived,
    Done,
    NoShow,
}
