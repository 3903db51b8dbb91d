namespace Clinic.Web.Features.Clients;

/// <summary>How often a client did not come, or said so too late. For staff alone: no public page, mail or answer of the API shows it.</summary>
public sealed record MissedVisits(int NoShows, int LateCancellations)
{
    /// <summary>"2 no-shows, 1 late cancellation"; null where there is nothing to say.</summary>
    public string? Words => (NoShows, LateCancellations) switch
    {
        (0, 0) => null,
        (_, 0) => Count(NoShows, "no-show"),
        (0, _) => Count(LateCancellations, "late cancellation"),
        _ => $"{Count(NoShows, "no-show")}, {Count(LateCancellations, "late cancellation")}",
    };

    private static string Count(int count, string what) => FormattableString.Invariant($"{count} {what}{(count == 1 ? "" : "s")}");
}
