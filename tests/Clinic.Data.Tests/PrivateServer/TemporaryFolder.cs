namespace Clinic.Data.Tests.PrivateServer;

/// <summary>A folder that other users may enter: the server may run as one of them.</summary>
internal sealed class TemporaryFolder(string name) : IDisposable
{
    private readonly DirectoryInfo _parent = Directory.CreateDirectory(System.IO.Path.Combine(System.IO.Path.GetTempPath(), "clinic-" + System.IO.Path.GetRandomFileName()));

    public string Path => System.IO.Path.Combine(_parent.FullName, name);

    public void Dispose() => _parent.Delete(recursive: true);
}
