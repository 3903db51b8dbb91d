using System.Globalization;

namespace Clinic.Domain.Booking;

/// <summary>A visit and the one it came out of, in words for staff.</summary>
public static class VisitThread
{
    /// <summary>"After the free pain consult of 12 November".</summary>
    /// <param name="start">Of the visit before, with the clinic's offset.</param>
    public static string After(string service, DateTimeOffset start) =>
        $"After the {char.ToLowerInvariant(service[0])}{service[1..]} of {start.ToString("d MMMM", CultureInfo.InvariantCulture)}";

    /// <summary>"Back: left of my spine"; null when nothing was said.</summary>
    public static string? Said(BodyRegion? region, string? note) => (region, note) switch
    {
        (null, _) => note,
        ({ } known, null) => known.ToString(),
        ({ } known, _) => $"{known}: {note}",
    };
}
