using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Booking.Changes;
using Clinic.Web.Features.Clients;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Booking.DeskVisits;

[Authorize(Policies.Staff)]
[Route("/booking/appointments/{id:guid}/cancellation")]
public sealed class CancellationsController(CancelVisit cancelVisit, AnswerChange answer) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Create(Guid id, string? reason, int? seen, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var (visit, actor) = (new Id<Appointment>(id), User.Actor());
        return ClientAnswers.WrongWithText(reason, VisitChange.ReasonMaxLength) is { } wrong
            ? await answer.RefusedAsync(this, visit, $"{wrong}.", StatusCodes.Status422UnprocessableEntity, actor, cancellationToken)
            : await answer.ExecuteAsync(
                this, visit, await cancelVisit.ExecuteAsync(visit, PlainText.Trimmed(reason), actor, cancellationToken, seen), actor, cancellationToken);
    }
}
