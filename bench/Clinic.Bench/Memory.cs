using System.Globalization;

namespace Clinic.Bench;

/// <summary>What this program and the browsers it started hold, in MB: what is shared between processes is counted by its share (Pss).</summary>
internal static class Memory
{
    public static double Program() => OfProcess(Environment.ProcessId);

    public static double Browser()
    {
        var parents = Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(name => int.TryParse(name, out _))
            .Select(name => (Id: int.Parse(name!, CultureInfo.InvariantCulture), Parent: ParentOf(name!)))
            .ToLookup(process => process.Parent, process => process.Id);
        return Below(Environment.ProcessId).Where(IsBrowser).Sum(OfProcess);

        IEnumerable<int> Below(int process) => parents[process].SelectMany(child => Below(child).Prepend(child));
    }

    private static bool IsBrowser(int process) => Read($"/proc/{process}/cmdline").Contains("--user-data-dir", StringComparison.Ordinal)
        || Read($"/proc/{process}/cmdline").Contains("--type=", StringComparison.Ordinal);

    // The name of the program stands in brackets, and may hold blanks.
    private static int ParentOf(string process) =>
        Read($"/proc/{process}/stat") is { Length: > 0 } stat ? int.Parse(stat[(stat.LastIndexOf(')') + 4)..].Split(' ')[0], CultureInfo.InvariantCulture) : 0;

    private static double OfProcess(int process) => Read($"/proc/{process}/smaps_rollup").Split('\n').Where(line => line.StartsWith("Pss:", StringComparison.Ordinal))
        .Sum(line => double.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024);

    // It may be gone by now.
    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
