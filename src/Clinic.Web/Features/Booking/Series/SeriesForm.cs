namespace Clinic.Web.Features.Booking.Series;

/// <summary>What a series adds to the details of a visit.</summary>
public sealed record SeriesForm
{
    /// <summary>weekly or fortnightly.</summary>
    public string? Every { get; init; }

    /// <summary>How many visits.</summary>
    public string? Times { get; init; }

    /// <summary>For each date in order, the slot to book; empty where it is left out.</summary>
    public IReadOnlyList<string?>? Dates { get; init; }
}
