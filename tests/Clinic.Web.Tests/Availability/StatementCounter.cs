using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Clinic.Web.Tests.Availability;

/// <summary>Notes the queries that a context sends.</summary>
internal sealed class StatementCounter : DbCommandInterceptor
{
    private readonly ConcurrentQueue<string> statements = [];

    public int Count => statements.Count;

    public IReadOnlyCollection<string> Statements => statements;

    public void Clear() => statements.Clear();

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        statements.Enqueue(command.CommandText);
        return ValueTask.FromResult(result);
    }
}
