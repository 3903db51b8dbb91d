using Npgsql;

namespace Clinic.Web.Hosting.Faults;

/// <summary>What to print, instead of a stack trace, to whoever starts the program or a verb.</summary>
internal static class DatabaseTrouble
{
    /// <returns>Null for a fault that is not the database's.</returns>
    public static string? SentenceFor(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } refused)
            {
                return $"The database does not let this role do that ({refused.MessageText}): set ConnectionStrings__ClinicOwner to a connection of the role that owns the tables.";
            }

            if (cause is NpgsqlException trouble)
            {
                return $"The database did not go along ({trouble.Message.ReplaceLineEndings(" ").TrimEnd('.')}).";
            }
        }

        return null;
    }
}
