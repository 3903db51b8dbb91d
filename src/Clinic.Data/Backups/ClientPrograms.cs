using System.Globalization;
using Clinic.Data.PrivateServer;
using Npgsql;

namespace Clinic.Data.Backups;

/// <summary>PostgreSQL's own client programs, aimed at one database.</summary>
internal sealed class ClientPrograms
{
    private readonly PostgresInstallation installation;
    private readonly Dictionary<string, string> connection;

    private ClientPrograms(PostgresInstallation installation, Dictionary<string, string> connection)
    {
        this.installation = installation;
        this.connection = connection;
    }

    /// <summary>Those of this machine that know the server's version; null when there are none.</summary>
    public static ClientPrograms? Find(string connectionString, int serverMajor) =>
        PostgresInstallation.FindClientFor(serverMajor) is { } found ? new(found, Variables(connectionString)) : null;

    /// <summary>Writes the whole database in PostgreSQL's compressed archive format.</summary>
    public (int ExitCode, string Output) Dump(string file) =>
        PostgresCommand.Run(installation.PgDump, ["--no-password", "--format=custom", "--file=" + file], connection);

    /// <summary>Unpacks an archive into a script that makes what is in the public schema, rights included. Reads it to its end.</summary>
    public (int ExitCode, string Output) Unpack(string file, string script) =>
        PostgresCommand.Run(installation.PgRestore, ["--schema=public", "--no-owner", "--file=" + script, file]);

    /// <summary>Runs statements, a script and more statements as one transaction.</summary>
    public (int ExitCode, string Output) RunScript(string before, string script, string after) =>
        PostgresCommand.Run(
            installation.Psql,
            [
                "--no-password", "--no-psqlrc", "--quiet", "--single-transaction", "--set=ON_ERROR_STOP=1", "--output=" + Nowhere,
                "--command=" + before, "--file=" + script, "--command=" + after,
            ],
            connection);

    private static string Nowhere => OperatingSystem.IsWindows() ? "NUL" : "/dev/null";

    private static Dictionary<string, string> Variables(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        var variables = new Dictionary<string, string?>
        {
            ["PGHOST"] = settings.Host,
            ["PGPORT"] = settings.Port.ToString(CultureInfo.InvariantCulture),
            ["PGDATABASE"] = settings.Database,
            ["PGUSER"] = settings.Username,
            ["PGPASSWORD"] = settings.Password ?? Environment.GetEnvironmentVariable("PGPASSWORD"),
            ["PGPASSFILE"] = settings.Passfile ?? Environment.GetEnvironmentVariable("PGPASSFILE"),
            ["PGSSLMODE"] = settings.SslMode switch
            {
                SslMode.VerifyCA => "verify-ca",
                SslMode.VerifyFull => "verify-full",
                var mode => mode.ToString().ToLowerInvariant(),
            },
            ["PGSSLROOTCERT"] = settings.RootCertificate,
        };
        return variables.Where(variable => !string.IsNullOrEmpty(variable.Value)).ToDictionary(variable => variable.Key, variable => variable.Value!);
    }
}
