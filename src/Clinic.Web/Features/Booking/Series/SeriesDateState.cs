namespace Clinic.Web.Features.Booking.Series;

/// <summary>How it stands with the time of a series on one date.</summary>
public enum SeriesDateState
{
    Free,
    Taken,

    /// <summary>The clinic is closed, or the therapist does not work then.</summary>
    Closed,

    /// <summary>The clock jumps over it.</summary>
    Skipped,

    /// <summary>Later than can be booked yet.</summary>
    Beyond,
}
