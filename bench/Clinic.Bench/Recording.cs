using System.Data.Common;
using System.Text;
using Npgsql;

namespace Clinic.Bench;

/// <summary>
/// The statements of one request to the program, with their values, to be executed again by hand: so that a bare handler does what the
/// program does, no more and no less, without EF Core and MVC.
/// </summary>
internal sealed class Recording
{
    private readonly List<(string Sql, List<(string Name, object Value)> Values)> statements = [];

    public int Count => statements.Count;

    /// <summary>Executes it all in order and reads every value that comes back.</summary>
    /// <param name="valueOf">What stands in the place of a recorded value.</param>
    /// <param name="read">Takes the values as text; null to read and forget them.</param>
    public async Task PlayAsync(NpgsqlConnection connection, Func<object, object> valueOf, StringBuilder? read)
    {
        foreach (var (sql, values) in statements)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            foreach (var (name, value) in values)
            {
                command.Parameters.Add(new NpgsqlParameter(name, valueOf(value)));
            }

            await using var reader = await command.ExecuteReaderAsync();
            do
            {
                while (await reader.ReadAsync())
                {
                    for (var column = 0; column < reader.FieldCount; column++)
                    {
                        var value = reader.GetValue(column);
                        read?.Append("<td>").Append(value).Append("</td>");
                    }
                }
            }
            while (await reader.NextResultAsync());
        }
    }

    public void Add(DbCommand command) =>
        statements.Add((command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(parameter => (parameter.ParameterName, parameter.Value ?? DBNull.Value))]));
}
