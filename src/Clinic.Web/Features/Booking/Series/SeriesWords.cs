using Clinic.Domain.Booking.Series;

namespace Clinic.Web.Features.Booking.Series;

/// <summary>How pages speak of a series.</summary>
internal static class SeriesWords
{
    public static string Rhythm(SeriesRhythm rhythm) => rhythm switch
    {
        SeriesRhythm.Weekly => "Every week",
        SeriesRhythm.Fortnightly => "Every two weeks",
        _ => throw new ArgumentOutOfRangeException(nameof(rhythm), rhythm, "No words for this rhythm."),
    };

    /// <summary>How it stands with one date; the reader knows which.</summary>
    public static string State(SeriesDateState state) => state switch
    {
        SeriesDateState.Free => "Free",
        SeriesDateState.Taken => "Taken",
        SeriesDateState.Closed => "Closed that day",
        SeriesDateState.Skipped => "The clock skips this time",
        SeriesDateState.Beyond => "Too far ahead",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No words for this state."),
    };
}
