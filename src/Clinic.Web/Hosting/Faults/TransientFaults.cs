using Npgsql;

namespace Clinic.Web.Hosting.Faults;

/// <summary>Which faults of the database pass by themselves.</summary>
public static class TransientFaults
{
    /// <summary>SQLSTATE classes: connection exception, insufficient resources.</summary>
    private static readonly string[] ClassesThatPass = ["08", "53"];

    /// <summary>
    /// True for a serialization failure, a deadlock, a lock that was not got in time, a statement that took too long, a
    /// server that stops or starts or has no connection, memory or disk left, and a lost connection. After the last one nobody
    /// knows whether the transaction was committed: only the idempotency key makes it safe to try again.
    /// </summary>
    public static bool IsTransient(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case PostgresException fault:
                    return fault.SqlState is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected
                            or PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.AdminShutdown
                            or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow
                            or PostgresErrorCodes.QueryCanceled
                        || ClassesThatPass.Contains(fault.SqlState[..2]);
                // A connection that could not be made or broke.
                case NpgsqlException and not NpgsqlOperationInProgressException:
                // A transaction that went with a connection which broke between two statements.
                case InvalidOperationException { Source: "Npgsql" }:
                    return true;
            }
        }

        return false;
    }

    public static bool IsLockTimeout(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable })
            {
                return true;
            }
        }

        return false;
    }
}
