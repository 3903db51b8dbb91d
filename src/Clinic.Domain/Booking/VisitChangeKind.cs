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

    Cancelled,
    Arrived,
    Done,
    NoShow,
}
