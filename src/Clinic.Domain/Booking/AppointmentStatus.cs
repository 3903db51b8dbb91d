namespace Clinic.Domain.Booking;

/// <summary>How it stands with a visit. The first five block its time, for therapist and room; the last three do not.</summary>
public enum AppointmentStatus
{
    /// <summary>Asked for: its time is kept until the clinic decides or time runs out.</summary>
    Requested,

    Booked,

    /// <summary>The client is here.</summary>
    Arrived,

    Done,

    /// <summary>The client did not come.</summary>
    NoShow,

    Cancelled,

    /// <summary>Asked for, and the clinic said no.</summary>
    Declined,

    /// <summary>Asked for, and nobody said anything in time.</summary>
    Expired,
}
