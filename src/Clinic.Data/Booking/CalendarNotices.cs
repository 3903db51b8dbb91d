using Npgsql;

namespace Clinic.Data.Booking;

/// <summary>
/// The database's word that the calendar changed, whoever changed it: this process, another web node, or a verb. It says that something
/// changed, never what.
/// </summary>
public sealed class CalendarNotices(string connectionString)
{
    private const int SecondsBetweenSigns = 30;

    /// <summary>
    /// Listens on one connection of its own, outside the pool, until that is lost or the token is cancelled. Calls back once when it
    /// listens, because of what was said before, and then after every word.
    /// </summary>
    /// <exception cref="NpgsqlException">The connection could not be made, or was lost.</exception>
    public async Task ListenAsync(Action changed, CancellationToken cancellationToken)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            Pooling = false,
            // A connection that nobody hears from for hours may be gone without a word.
            KeepAlive = SecondsBetweenSigns,
            ApplicationName = "clinic calendar",
        };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        connection.Notification += (_, _) => changed();
        await connection.OpenAsync(cancellationToken);
        await using (var listen = new NpgsqlCommand("listen clinic_calendar", connection))
        {
            await listen.ExecuteNonQueryAsync(cancellationToken);
        }

        changed();
        while (!cancellationToken.IsCancellationRequested)
        {
            await connection.WaitAsync(cancellationToken);
        }
    }
}
