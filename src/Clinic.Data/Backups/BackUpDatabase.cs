using System.Globalization;
using Clinic.Domain;

namespace Clinic.Data.Backups;

/// <summary>Writes everything the clinic knows, its keys included, into one file that only its maker may read.</summary>
public static class BackUpDatabase
{
    /// <param name="ownerConnectionString">Of the role that owns the tables: the program's own may not read everything that a backup needs.</param>
    /// <param name="file">Must not exist. It appears when it is complete; until then it is called <c>….part</c>.</param>
    public static async Task<Outcome<BackupMade>> ExecuteAsync(string ownerConnectionString, string file, CancellationToken cancellationToken)
    {
        if (Path.Exists(file))
        {
            return new BackupRefused($"{file} exists already: choose another name, no backup is overwritten.");
        }

        if (!Directory.Exists(Path.GetDirectoryName(file)))
        {
            return new BackupRefused($"The folder {Path.GetDirectoryName(file)} does not exist.");
        }

        var state = await DatabaseState.ReadAsync(ownerConnectionString, cancellationToken);
        if (state.Practice is null)
        {
            return new BackupRefused("The database holds no practice: there is nothing to back up.");
        }

        if (ClientPrograms.Find(ownerConnectionString, state.ServerMajor) is not { } programs)
        {
            return new BackupRefused(MissingPrograms(state.ServerMajor));
        }

        var part = file + ".part";
        try
        {
            File.Delete(part);
            MakePrivate(part);
            var (exitCode, output) = await Task.Run(() => programs.Dump(part), cancellationToken);
            if (exitCode != 0)
            {
                return new BackupRefused($"No backup was made ({Reason(output)}).");
            }

            File.Move(part, file, overwrite: false);
            return new BackupMade(state.Practice, new FileInfo(file).Length);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new BackupRefused($"No backup was made ({exception.Message.TrimEnd('.')}).");
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>An empty file that its owner alone may read and write.</summary>
    internal static void MakePrivate(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var stream = new FileStream(path, options);
    }

    internal static string MissingPrograms(int serverMajor) =>
        string.Create(CultureInfo.InvariantCulture, $"pg_dump, pg_restore and psql of PostgreSQL {serverMajor} or newer were not found: install the PostgreSQL client programs on this machine.");

    /// <summary>The first complaint in what a program printed.</summary>
    internal static string Reason(string output)
    {
        var line = output.Split('\n').FirstOrDefault(line => line.Contains("error:", StringComparison.OrdinalIgnoreCase)) ?? "no reason given";
        return line[(line.IndexOf("error:", StringComparison.OrdinalIgnoreCase) is var at && at >= 0 ? at + "error:".Length : 0)..].Trim();
    }
}
