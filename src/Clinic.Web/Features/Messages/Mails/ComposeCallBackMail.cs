using Clinic.Data;
using Clinic.Data.Practice;
using Clinic.Domain.Clients;
using Clinic.Domain.Messages;
using Clinic.Domain.Time;
using Clinic.Web.Features.Practice;
using Clinic.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Messages.Mails;

/// <summary>Writes the receipt for somebody who asked to be called. What she wrote in her own words stays in the clinic: mail gets forwarded.</summary>
public sealed class ComposeCallBackMail(ClinicDbContext db, ReadPracticeCard practiceCard, MailSettings settings)
{
    public async Task<OutgoingMail> ExecuteAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var asked = await db.CallBackRequests.AsNoTracking().SingleAsync(request => request.Id == message.CallBackRequestId, cancellationToken);
        var practice = await practiceCard.ExecuteAsync(cancellationToken);
        var due = (await db.ClinicTimeAsync(cancellationToken)).ToWall(asked.DueAt);
        var by = $"{TimeWords.Day(due)}, {TimeWords.Time(due)}";
        var facts = new (string Term, string? Answer)[]
        {
            ("Name", asked.Name),
            ("You asked for", "A call back"),
            ("About", asked.Region?.ToString()),
            ("We call", asked.Phone),
            ("Good time", asked.BestTime),
            ("By", by),
        };
        var content = new MailContent(
            $"We call you by {by}",
            $"We call you by {TimeWords.Day(due)} at {TimeWords.Time(due)}",
            [$"Hello {PersonName.Split(asked.Name).First},", "You asked us to call you. We have it on our list."],
            [.. facts.Where(fact => fact.Answer is not null).Select(fact => new Pair(fact.Term, fact.Answer!))],
            Link: null,
            [$"Is the number wrong, or do you need us sooner? Call {practice.Phone}."],
            [practice.Name, $"{practice.Street}, {practice.Town}", practice.Phone],
            $"You get this because somebody asked us for a call and gave this address. If it was not you, please call {practice.Phone}.",
            Stop: null);
        return new OutgoingMail(
            message.Key,
            practice.Name,
            settings.From ?? await db.Practice.Select(row => row.Email).SingleAsync(cancellationToken),
            asked.Name,
            asked.Email ?? "",
            content,
            Calendar: null,
            StopUrl: null);
    }
}
