using System.Globalization;

namespace Clinic.Domain.Time;

/// <summary>A day as addresses write it: 2026-11-24.</summary>
public static class IsoDay
{
    private const string Format = "yyyy-MM-dd";

    public static string Write(DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>Null for anything else than a day in this form.</summary>
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
