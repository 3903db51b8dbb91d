using Clinic.Data;
using Clinic.Data.Practice;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Booking;
using Clinic.Domain.Time;
using Clinic.Web.Features.Booking.Changes;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Booking.DeskVisits;

/// <summary>
/// Answers to whoever changed a visit: a page that asked by itself gets the line to show, a form goes on to the day of the visit, and what
/// was refused is said on the visit's own page.
/// </summary>
public sealed class AnswerChange(ClinicDbContext db, ReadChangeNotice notices, ReadDeskVisit visits)
{
    /// <param name="id">The visit that was to be changed; null when only its change was named.</param>
    /// <param name="move">The move form that was sent, to be shown again.</param>
    public async Task<IActionResult> ExecuteAsync(
        Controller controller, Id<Appointment>? id, Outcome<ChangedVisit> outcome, Actor actor, CancellationToken cancellationToken, DeskMoveForm? move = null)
    {
        if (outcome.Value is { } changed)
        {
            return await DoneAsync(controller, changed, actor, cancellationToken);
        }

        return outcome.Refusal! is AppointmentNotThere
            ? controller.NotFound()
            : await RefusedAsync(controller, id, DeskWords.Why(outcome.Refusal!), DeskWords.StatusCodeOf(outcome.Refusal!), actor, cancellationToken, move);
    }

    /// <summary>Says why not, on the visit's page or to the page that asked by itself.</summary>
    public async Task<IActionResult> RefusedAsync(
        Controller controller, Id<Appointment>? id, string why, int status, Actor actor, CancellationToken cancellationToken, DeskMoveForm? move = null)
    {
        if (AsksByItself(controller))
        {
            return controller.Problem(title: why, statusCode: status);
        }

        controller.ModelState.AddModelError("", why);
        controller.Response.StatusCode = status;
        return id is { } visit && await visits.ExecuteAsync(visit, actor, move, cancellationToken) is { } page
            ? controller.View("Show", page)
            : controller.NotFound();
    }

    private async Task<IActionResult> DoneAsync(Controller controller, ChangedVisit changed, Actor actor, CancellationToken cancellationToken)
    {
        if (AsksByItself(controller))
        {
            return controller.Json(changed.Change == Guid.Empty
                ? await notices.OfTakenBackAsync(changed.Id, actor, cancellationToken)
                : await notices.OfAsync(changed.Change, actor, cancellationToken));
        }

        var day = IsoDay.Write((await db.ClinicTimeAsync(cancellationToken)).DayOf(changed.Start));
        return controller.LocalRedirect($"/booking/appointments?day={day}{(changed.Change == Guid.Empty ? "" : $"&changed={changed.Change}")}");
    }

    private static bool AsksByItself(Controller controller) =>
        controller.Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal);
}
