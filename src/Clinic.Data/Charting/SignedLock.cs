using Npgsql;

namespace Clinic.Data.Charting;

/// <summary>The lock on signed visits, as a save meets it that was overtaken by a signature.</summary>
public static class SignedLock
{
    /// <summary>True when the database refused a change because the visit is signed.</summary>
    public static bool IsOfSignedVisit(this Exception exception) =>
        (exception as PostgresException ?? exception.InnerException as PostgresException) is { ConstraintName: "tr_signed" };
}
