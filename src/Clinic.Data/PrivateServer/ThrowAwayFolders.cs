namespace Clinic.Data.PrivateServer;

/// <summary>The temporary folders of test servers. A killed test run cannot delete its own, so the next one does.</summary>
internal static class ThrowAwayFolders
{
    public static async Task<ClusterFolder> OpenNewAsync(PostgresInstallation installation, TextWriter log, CancellationToken cancellationToken)
    {
        var parent = Path.Combine(Path.GetTempPath(), "clinic-tests-" + Environment.UserName);
        Directory.CreateDirectory(parent);

        // One at a time: a folder that was just made and is not locked yet must not look abandoned.
        await using var door = await EnterAsync(Path.Combine(parent, "door"), cancellationToken);
        foreach (var abandoned in Directory.EnumerateDirectories(parent))
        {
            Remove(abandoned, installation);
        }

        return ClusterFolder.Open(Path.Combine(parent, Path.GetRandomFileName()), log);
    }

    private static async Task<FileStream> EnterAsync(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
            }
        }
    }

    private static void Remove(string root, PostgresInstallation installation)
    {
        try
        {
            using var folder = ClusterFolder.Open(root, TextWriter.Null);
            if (RunningServer.Read(folder) is not null)
            {
                PostgresCommand.RunAsServerUser(installation.PgCtl, "stop", "-D", folder.Data, "-m", "immediate", "-w");
            }

            Directory.Delete(root, recursive: true);
        }
        catch (Exception exception) when (exception is PostgresUnavailableException or IOException or UnauthorizedAccessException)
        {
            // In use by a live run, or not ours to delete.
        }
    }
}
