using System.Text.Json;

namespace Clinic.Domain.Anatomy;

/// <summary>Opens the data files that are embedded beside this class.</summary>
internal static class AnatomyFiles
{
    /// <exception cref="InvalidOperationException">The file was not embedded: the build is broken.</exception>
    internal static JsonDocument Open(string fileName)
    {
        using var stream = typeof(AnatomyFiles).Assembly.GetManifestResourceStream(typeof(AnatomyFiles), fileName)
            ?? throw new InvalidOperationException($"The file {fileName} is not embedded in Clinic.Domain.");
        return JsonDocument.Parse(stream);
    }

    internal static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;

    /// <summary>The strings of a list; an absent list is empty.</summary>
    internal static IReadOnlyList<string> Texts(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(item => item.GetString()!)] : [];
}
