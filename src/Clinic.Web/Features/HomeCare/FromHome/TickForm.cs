using System.Globalization;

namespace Clinic.Web.Features.HomeCare.FromHome;

/// <summary>A tick or a tick taken back: exactly one of the two days is there.</summary>
public sealed record TickForm
{
    public int Exercise { get; init; }

    // Text, because a day in a form is read in the server's language.
    public string? Done { get; init; }

    public string? Undone { get; init; }

    /// <summary>How old it is, for one that waited on the phone.</summary>
    public long? MillisecondsAgo { get; init; }

    public DateOnly? Day => DateOnly.TryParseExact(Done ?? Undone, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public bool IsDone => Done is not null;
}
