using System.Text.RegularExpressions;
using Clinic.Testing;
using Npgsql;

namespace Clinic.Data.Tests;

public sealed partial class PrivacyMapTests
{
    private static readonly string[] Classes = ["none", "personal", "health", "secret"];

    /// <summary>A column that nobody has classed may hold what nobody looks after.</summary>
    [Fact]
    public async Task PrivacyMap_ComparedWithTheMigratedDatabase_NamesEveryColumnOnceAndNoOther()
    {
        await using var database = await TestDatabase.EmptyAsync();

        var mapped = ReadMap().Select(row => $"{row.Table}.{row.Column}").Order(StringComparer.Ordinal);

        Assert.Equal(await ColumnsAsync(database.Superuser), mapped);
    }

    [Fact]
    public void PrivacyMap_EveryRow_SaysWhatItHoldsItsClassWhoReadsItAndHowLong() =>
        Assert.All(ReadMap(), row =>
        {
            Assert.Contains(row.Class, Classes);
            Assert.All([row.Holds, row.ReadBy, row.Kept], text => Assert.NotEqual("", text));
        });

    private static List<MapRow> ReadMap()
    {
        List<MapRow> rows = [];
        var table = "";
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "privacy.md")))
        {
            if (TableHeading().Match(line) is { Success: true } heading)
            {
                table = heading.Groups[1].Value;
            }
            else if (line.StartsWith("| `", StringComparison.Ordinal))
            {
                var cells = line.Split('|', StringSplitOptions.TrimEntries);
                Assert.True(cells.Length == 7, $"Five cells are expected in: {line}");
                rows.Add(new MapRow(table, cells[1].Trim('`'), cells[2], cells[3], cells[4], cells[5]));
            }
        }

        return rows;
    }

    private static async Task<string[]> ColumnsAsync(string connectionString)
    {
        const string sql = """
            select array_agg(format('%s.%s', table_name, column_name) order by format('%s.%s', table_name, column_name) collate "C")
            from information_schema.columns join information_schema.tables using (table_schema, table_name)
            where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'migration_history'
            """;
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return (string[])(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    [GeneratedRegex("^### `([a-z_]+)`")]
    private static partial Regex TableHeading();

    private sealed record MapRow(string Table, string Column, string Holds, string Class, string ReadBy, string Kept);
}
