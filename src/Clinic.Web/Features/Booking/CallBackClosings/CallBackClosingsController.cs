using Clinic.Data;
using Clinic.Data.Booking;
using Clinic.Data.Clients;
using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Booking.CallBacks;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.CallBackClosings;

/// <summary>A call-back is at its end, or it is not after all.</summary>
[Authorize(Policies.Staff)]
[Route("/booking/call-backs/{id:guid}/closing")]
public sealed class CallBackClosingsController(ClinicDbContext db, ChangeCallBack changeCallBack, ReadCallBacks readCallBacks, TimeProvider clock)
    : QueueController(readCallBacks)
{
    [HttpPost]
    public async Task<IActionResult> Create(Guid id, CallBackStep step, CancellationToken cancellationToken)
    {
        const int unusable = StatusCodes.Status422UnprocessableEntity;
        if (!WireName.TryParseKebab<CallBackOutcome>(step.Outcome, out var outcome))
        {
            return await RefusedAsync(id, step, "say how it ended", unusable, cancellationToken);
        }

        Id<Appointment>? visit = null;
        if (outcome == CallBackOutcome.Booked && !string.IsNullOrEmpty(step.Visit))
        {
            visit = Id<Appointment>.TryParse(step.Visit, null, out var named) ? named : null;
            if (visit is null || !await db.Appointments.VisibleTo(User.Actor()).Standing().AnyAsync(booked => booked.Id == visit, cancellationToken))
            {
                return await RefusedAsync(id, step, "choose the visit from the list", unusable, cancellationToken);
            }
        }

        var me = User.Actor().UserId;
        return await AnswerAsync(
            id,
            step,
            await changeCallBack.ExecuteAsync(
                id,
                step.Stamp,
                request => request.Outcome == outcome && request.ClosedBy == me && request.AppointmentId == visit,
                request => request.Close(outcome, visit, me, clock.GetInstant()),
                cancellationToken),
            cancellationToken,
            isEnd: true);
    }

    [HttpPost("end")]
    public async Task<IActionResult> Delete(Guid id, CallBackStep step, CancellationToken cancellationToken) => await AnswerAsync(
        id,
        step with { Show = CallBackFilter.All.Kebab() },
        await changeCallBack.ExecuteAsync(id, step.Stamp, request => request.IsOpen, request => request.Reopen(), cancellationToken),
        cancellationToken);
}
