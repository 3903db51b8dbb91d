using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Booking.CallBacks;
using Clinic.Web.Features.Clients;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Booking.CallBackTries;

/// <summary>A try to reach somebody was made.</summary>
[Authorize(Policies.Staff)]
[Route("/booking/call-backs/{id:guid}/tries")]
public sealed class CallBackTriesController(ClinicDbContext db, ChangeCallBack changeCallBack, ReadCallBacks readCallBacks, TimeProvider clock)
    : QueueController(readCallBacks)
{
    /// <summary>Nobody rings twice within a minute and says the same about it: that was one press too many.</summary>
    private static readonly TimeSpan OnePress = TimeSpan.FromMinutes(1);

    [HttpPost]
    public async Task<IActionResult> Create(Guid id, CallBackStep step, CancellationToken cancellationToken)
    {
        if (ClientAnswers.WrongWithText(step.Note, CallBackTry.NoteMaxLength) is { } wrong)
        {
            return await RefusedAsync(id, step, wrong, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        var (me, now, note) = (User.Actor().UserId, clock.GetInstant(), PlainText.Trimmed(step.Note));
        return await AnswerAsync(
            id,
            step,
            await changeCallBack.ExecuteAsync(
                id,
                step.Stamp,
                request => request.IsOpen && request.Tries.Exists(made => made.TriedBy == me && made.Note == note && made.TriedAt > now - OnePress),
                _ => db.CallBackTries.Add(new CallBackTry { CallBackRequestId = id, TriedAt = now, TriedBy = me, Note = note }),
                cancellationToken),
            cancellationToken);
    }
}
