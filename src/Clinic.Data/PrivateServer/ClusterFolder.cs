using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Clinic.Data.PrivateServer;

/// <summary>The files of one private cluster, and the lock by which one program at a time owns them.</summary>
internal sealed class ClusterFolder : IDisposable
{
    private readonly FileStream _lock;

    private ClusterFolder(string root, FileStream @lock)
    {
        Root = root;
        _lock = @lock;
    }

    public string Root { get; }

    public string Data => Path.Combine(Root, "data");

    /// <summary>Becomes <see cref="Data"/> by renaming when it is complete, so that <see cref="Data"/> is never half made.</summary>
    public string UnfinishedData => Path.Combine(Root, "data.new");

    public string PasswordFile => Path.Combine(Root, "password");

    public string Log => Path.Combine(Root, "server.log");

    public string ServerProcessFile => Path.Combine(Data, "postmaster.pid");

    /// <summary>The major version that made the data; null when there is none yet.</summary>
    public int? Major
    {
        get
        {
            var file = Path.Combine(Data, "PG_VERSION");
            return File.Exists(file) && int.TryParse(File.ReadAllText(file).Trim(), CultureInfo.InvariantCulture, out var major) ? major : null;
        }
    }

    /// <summary>Makes the folder where it is missing and locks it.</summary>
    /// <exception cref="PostgresUnavailableException">Another program owns it, or this user may not use it.</exception>
    public static ClusterFolder Open(string wanted, TextWriter log)
    {
        try
        {
            var root = UsableFolder(Path.GetFullPath(wanted), log);
            return new ClusterFolder(root, Lock(root));
        }
        catch (UnauthorizedAccessException)
        {
            throw new PostgresUnavailableException(
                $"The clinic's data in {wanted} belongs to another user (perhaps it was first started as root): start it as that user, or move that folder away to begin anew.");
        }
    }

    // The kernel lets the lock go when its program ends, however it ends.
    public void Dispose() => _lock.Dispose();

    private static string UsableFolder(string wanted, TextWriter log)
    {
        if (MakeUsable(wanted))
        {
            return wanted;
        }

        // Under root's home, for example: the server runs as a user that may not go there. The name follows the path, so a restart finds it again.
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(wanted)))[..12];
        var elsewhere = Path.Combine("/var/lib", "clinic-" + hash);
        if (!MakeUsable(elsewhere))
        {
            throw new PostgresUnavailableException(
                $"PostgreSQL does not run as root, and the user \"postgres\" can use neither {wanted} nor {elsewhere}: {PostgresUnavailableException.WaysOut}.");
        }

        log.WriteLine($"The user \"postgres\" may not enter {wanted}, so the clinic's data is kept in {elsewhere}.");
        return elsewhere;
    }

    private static bool MakeUsable(string folder)
    {
        Directory.CreateDirectory(folder);
        if (!PostgresCommand.SwitchesUser)
        {
            return true;
        }

        return PostgresCommand.GiveToServerUser(folder) && PostgresCommand.RunAsServerUser("test", "-w", folder).ExitCode == 0;
    }

    private static FileStream Lock(string root)
    {
        var ownerFile = Path.Combine(root, "owner");
        FileStream opened;
        try
        {
            opened = new FileStream(Path.Combine(root, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            var owner = File.Exists(ownerFile) ? File.ReadAllText(ownerFile).Trim() : "unknown";
            throw new PostgresUnavailableException($"The clinic is already running on this data (process {owner}, {root}): use that one, or stop it first.");
        }

        File.WriteAllText(ownerFile, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        return opened;
    }
}
