using System.Globalization;
using System.Text;

namespace Clinic.Web.Features.Audit.Searches;

/// <summary>The entries of a search as a table for a spreadsheet: RFC 4180, UTF-8 with its mark. No cell is read as a formula.</summary>
internal static class AuditFile
{
    private const string Head = "number,time,person,roles,did,record,client,what,why,visit,request";

    public static byte[] Of(IEnumerable<AuditLine> lines)
    {
        var text = new StringBuilder("\uFEFF").Append(Head).Append("\r\n");
        foreach (var line in lines)
        {
            text.AppendJoin(',', new[]
            {
                line.Number.ToString(CultureInfo.InvariantCulture),
                line.At.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffffzzz", CultureInfo.InvariantCulture),
                line.Person, line.Roles, line.Did, line.Record, line.Client, line.What, line.Why, line.VisitId?.ToString(), line.RequestId,
            }.Select(Cell)).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>An apostrophe before what a spreadsheet would work out (OWASP, CSV injection).</summary>
    private static string Cell(string? value)
    {
        value ??= "";
        var safe = value is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? $"'{value}" : value;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
