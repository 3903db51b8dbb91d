using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Booking.CallBacks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Booking.CallBackOwners;

/// <summary>Who looks after a call-back.</summary>
[Authorize(Policies.Staff)]
[Route("/booking/call-backs/{id:guid}/owner")]
public sealed class CallBackOwnersController(ChangeCallBack changeCallBack, ReadCallBacks readCallBacks) : QueueController(readCallBacks)
{
    /// <summary>Takes it, from a colleague too when it was seen that she has it.</summary>
    [HttpPost]
    public async Task<IActionResult> Create(Guid id, CallBackStep step, CancellationToken cancellationToken)
    {
        var me = User.Actor().UserId;
        return await AnswerAsync(
            id,
            step,
            await changeCallBack.ExecuteAsync(
                id, step.Stamp, request => request.IsOpen && request.OwnerId == me, request => request.Take(me), cancellationToken),
            cancellationToken);
    }

    [HttpPost("end")]
    public async Task<IActionResult> Delete(Guid id, CallBackStep step, CancellationToken cancellationToken) => await AnswerAsync(
        id,
        step,
        await changeCallBack.ExecuteAsync(
            id, step.Stamp, request => request is { IsOpen: true, OwnerId: null }, request => request.GiveBack(), cancellationToken),
        cancellationToken);
}
