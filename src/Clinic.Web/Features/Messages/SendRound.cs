using System.Data.Common;
using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Messages;
using Clinic.Web.Features.Messages.Delivery;
using Clinic.Web.Features.Messages.Mails;
using Clinic.Web.Features.Messages.Questions;
using Clinic.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Messages;

/// <summary>
/// One look into the outbox: what is due is sent, each mail in a transaction of its own that holds its row. A second program
/// skips what the first one holds, and a program that dies has said at most one mail without noting it down.
/// </summary>
public sealed partial class SendRound(IServiceScopeFactory scopes, IMailCarrier carrier, TimeProvider clock, ILogger<SendRound> logger)
{
    public const int BatchSize = 20;

    /// <returns>How many mails were due, at most <see cref="BatchSize"/>.</returns>
    public async Task<int> ExecuteAsync(CancellationToken cancellationToken)
    {
        var due = await FindDueAsync(cancellationToken);
        foreach (var id in due)
        {
            await SendAsync(id, cancellationToken);
        }

        return due.Count;
    }

    private async Task<IReadOnlyList<Id<OutboxMessage>>> FindDueAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetInstant();
        await scope.ServiceProvider.GetRequiredService<QueueReminders>().ExecuteAsync(now, cancellationToken);
        await scope.ServiceProvider.GetRequiredService<QueueFollowUps>().ExecuteAsync(now, cancellationToken);
        return await scope.ServiceProvider.GetRequiredService<ClinicDbContext>().OutboxMessages
            .Where(message => message.SentAt == null && message.FailedAt == null && message.NextAttemptAt <= now)
            .OrderBy(message => message.NextAttemptAt)
            .Take(BatchSize)
            .Select(message => message.Id)
            .ToListAsync(cancellationToken);
    }

    private async Task SendAsync(Id<OutboxMessage> id, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ClinicDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var held = await db.OutboxMessages
            .FromSql(
                $"""
                select * from outbox_messages
                where id = {id.Value} and sent_at is null and failed_at is null and next_attempt_at <= {clock.GetInstant()}
                for update skip locked
                """)
            .ToListAsync(cancellationToken);
        if (held is not [var message])
        {
            // Another one has it, or had it.
            return;
        }

        await AttemptAsync(message, db, scope.ServiceProvider, cancellationToken);
        // Once the server has the mail, stopping must not leave it unnoted: it would be sent again.
        await db.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
    }

    private async Task AttemptAsync(OutboxMessage message, ClinicDbContext db, IServiceProvider services, CancellationToken cancellationToken)
    {
        var judge = services.GetRequiredService<JudgeMessage>();
        if (await judge.WaitsUntilAsync(message, clock.GetInstant(), cancellationToken) is { } later)
        {
            message.NextAttemptAt = later;
            return;
        }

        var verdict = await judge.ExecuteAsync(message, clock.GetInstant(), cancellationToken);
        if (verdict.IsDropped)
        {
            db.OutboxMessages.Remove(message);
            return;
        }

        if (verdict.GivenUp is { } why)
        {
            message.GiveUp(why, clock.GetInstant());
            return;
        }

        var (failure, until, said, without) = await CarryAsync(message, db, services.GetRequiredService<ComposeMail>(), judge, cancellationToken);
        if (until is { } moment)
        {
            message.NextAttemptAt = moment;
            return;
        }

        switch (failure)
        {
            case null:
                message.MarkSent(clock.GetInstant(), without);
                foreach (var key in said)
                {
                    await services.GetRequiredService<QueueMessage>().WithdrawAsync(key, CancellationToken.None);
                }

                break;
            case { IsForGood: true }:
                message.GiveUp(failure.Words, clock.GetInstant());
                LogGivenUp(logger, message.Id, message.Kind, failure.Words);
                break;
            default:
                message.MarkFailed(failure.Words, clock.GetInstant());
                LogNotSent(logger, message.Id, message.Kind, message.Attempts, failure.Words);
                break;
        }
    }

    /// <returns>Why it was not delivered, or until when it waits; both null when it is on its way, with what else is said by it and what it goes without.</returns>
    private async Task<(DeliveryFailure? Failure, DateTimeOffset? Until, IReadOnlyList<string> Said, string? Without)> CarryAsync(
        OutboxMessage message, ClinicDbContext db, ComposeMail compose, JudgeMessage judge, CancellationToken cancellationToken)
    {
        try
        {
            var mail = await compose.ExecuteAsync(message, mayPrint: true, cancellationToken);
            // The links of the mail before the mail: what the database refuses is not promised to anybody.
            await db.SaveChangesAsync(cancellationToken);
            // Asked once more, because the mail may tell of a change that was made since it was asked first.
            if (await judge.WaitsUntilAsync(message, clock.GetInstant(), cancellationToken) is { } until)
            {
                return (null, until, [], null);
            }

            var said = await judge.SaidByAsync(message, cancellationToken);
            return (await carrier.CarryAsync(mail, cancellationToken), null, said, mail.Without);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or DbException or DbUpdateException))
        {
            // One mail that cannot be written must not keep those behind it. What a fault says of itself may name somebody; where it is, does not.
            LogFault(logger, message.Id, fault.GetType().FullName, fault.StackTrace);
            return (new DeliveryFailure("The program could not write it: its log says more."), null, [], null);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Mail {Message} could not be written: {Fault} {Place}")]
    private static partial void LogFault(ILogger logger, Id<OutboxMessage> message, string? fault, string? place);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Message} ({Kind}) was not sent, attempt {Attempt}: {Words}")]
    private static partial void LogNotSent(ILogger logger, Id<OutboxMessage> message, MessageKind kind, int attempt, string words);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Message} ({Kind}) was given up: {Words}")]
    private static partial void LogGivenUp(ILogger logger, Id<OutboxMessage> message, MessageKind kind, string words);
}
