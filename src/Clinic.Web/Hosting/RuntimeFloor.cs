namespace Clinic.Web.Hosting;

/// <summary>
/// The oldest .NET runtime a clinic should run on. An older one has known holes; it is warned about and never refused, because a clinic
/// that does not open is worse for its clients.
/// </summary>
public static partial class RuntimeFloor
{
    /// <summary>The servicing release of the packages this program is built with.</summary>
    public static readonly Version Oldest = new(10, 0, 14);

    /// <summary>Whether this runtime lacks fixes that <see cref="Oldest"/> has.</summary>
    public static bool IsBelow(Version runtime) => runtime < Oldest;

    internal static void WarnWhenBelow(ILogger logger, Version runtime)
    {
        if (IsBelow(runtime))
        {
            WarnBelow(logger, runtime, Oldest);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "This .NET runtime is {Runtime}; {Oldest} and newer have security fixes it lacks. Update it: see docs/operations.md.")]
    private static partial void WarnBelow(ILogger logger, Version runtime, Version oldest);
}
