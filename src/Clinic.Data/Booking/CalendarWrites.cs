using System.Buffers;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Clinic.Data.Booking;

/// <summary>
/// Tells <see cref="CalendarNews"/> of everything this program writes into the calendar, in the moment the database has it: before whoever
/// asked for it is answered. So no use case has to remember to. What is taken for a change and is none costs a page that is made anew.
/// </summary>
internal sealed class CalendarWrites(CalendarNews news) : DbCommandInterceptor, IDbTransactionInterceptor, ISaveChangesInterceptor
{
    private static readonly SearchValues<string> InText = SearchValues.Create([.. CalendarNews.Tables], StringComparison.OrdinalIgnoreCase);

    /// <summary>Transactions, or contexts without one, that wrote and are not done. Weak, because one that is rolled back says nothing.</summary>
    private readonly ConditionalWeakTable<object, object> writing = [];

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(ReaderExecuted(command, eventData, result));

    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        if (IsWrite(command) && ((object?)command.Transaction ?? eventData.Context) is { } owner)
        {
            writing.AddOrUpdate(owner, owner);
        }

        return result;
    }

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(NonQueryExecuted(command, eventData, result));

    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        if (!IsWrite(command))
        {
            return result;
        }

        if (command.Transaction is { } transaction)
        {
            writing.AddOrUpdate(transaction, transaction);
        }
        else
        {
            news.Changed();
        }

        return result;
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Done(transaction);

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Done(transaction);
        return Task.CompletedTask;
    }

    public int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        Done(eventData.Context);
        return result;
    }

    public ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(SavedChanges(eventData, result));

    private static bool IsWrite(DbCommand command) =>
        !command.CommandText.StartsWith("select", StringComparison.OrdinalIgnoreCase) && command.CommandText.AsSpan().ContainsAny(InText);

    private void Done(object? owner)
    {
        if (owner is not null && writing.Remove(owner))
        {
            news.Changed();
        }
    }
}
