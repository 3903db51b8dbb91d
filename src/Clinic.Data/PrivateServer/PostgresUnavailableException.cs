namespace Clinic.Data.PrivateServer;

/// <summary>There is no database to work with. The message is one sentence for the person at the terminal; print it without a stack trace.</summary>
public sealed class PostgresUnavailableException(string message) : Exception(message)
{
    /// <summary>The three ways to give the clinic a database.</summary>
    public const string WaysOut =
        "install PostgreSQL 15 or newer on this machine, set ConnectionStrings__Clinic to a server that runs, or start everything with \"docker compose up\"";
}
