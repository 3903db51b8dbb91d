namespace Clinic.Web.Hosting;

internal static class Instants
{
    /// <summary>Now, as exactly as PostgreSQL keeps it: a value read back equals the value written.</summary>
    public static DateTimeOffset GetInstant(this TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
