namespace Clinic.Web.Tests.Verbs;

/// <summary>A name for a file that does not exist yet, in a folder of its own.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("clinic-verbs-").FullName;

    public string Path => System.IO.Path.Combine(folder, "clinic.backup");

    /// <summary>Names of itself, if it exists, and of everything beside it.</summary>
    public IEnumerable<string?> Folder => Directory.EnumerateFileSystemEntries(folder).Select(System.IO.Path.GetFileName);

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
