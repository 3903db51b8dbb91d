namespace Clinic.Domain.Booking.Series;

/// <summary>How far apart the visits of a series are.</summary>
public enum SeriesRhythm
{
    Weekly,
    Fortnightly,
}
