using Clinic.Domain.Messages;

namespace Clinic.Web.Features.Messages.Questions;

/// <summary>
/// Looks who is to be asked how she is after a visit, and puts the mail into the outbox. Nothing is planned when a sheet is made, so a
/// consent that was taken back, a newer sheet or an answer count until the mail leaves.
/// </summary>
internal sealed class QueueFollowUps(ReadFollowUps followUps, QueueMessage queue)
{
    public async Task ExecuteAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var due in await followUps.ExecuteAsync(now, only: null, cancellationToken))
        {
            if (!due.IsQueued)
            {
                await queue.OfSheetAsync(due.Kind, due.SheetId, OutboxMessage.KeyOf(due.Kind, due.VisitId), attachPdf: false, now, cancellationToken);
            }
        }
    }
}
