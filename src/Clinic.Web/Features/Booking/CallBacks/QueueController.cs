using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Web.Features.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Booking.CallBacks;

/// <summary>Every step in the queue answers with the queue: after a redirect when it is saved, at once when it is refused.</summary>
public abstract class QueueController : Controller
{
    private readonly ReadCallBacks readCallBacks;

    private protected QueueController(ReadCallBacks readCallBacks)
    {
        this.readCallBacks = readCallBacks;
    }

    private protected Task<CallBacksPage> ReadAsync(CallBackFilter show, Guid? about, CancellationToken cancellationToken) =>
        readCallBacks.ExecuteAsync(show, about, User.Actor(), cancellationToken);

    private protected static CallBackFilter FilterOf(string? show) =>
        WireName.TryParseKebab<CallBackFilter>(show, out var filter) ? filter : CallBackFilter.All;

    /// <param name="isEnd">Whether it has left the list with this, so that the page offers to take it back.</param>
    private protected async Task<IActionResult> AnswerAsync(
        Guid id, CallBackStep step, Outcome<CallBackRequest>? outcome, CancellationToken cancellationToken, bool isEnd = false)
    {
        if (outcome is null)
        {
            return NotFound();
        }

        return outcome.Refusal is null
            ? LocalRedirect($"/booking/call-backs?show={FilterOf(step.Show).Kebab()}{(isEnd ? $"&closed={id}" : $"#call-{id}")}")
            : await RefusedAsync(id, step, words: null, StatusCodes.Status409Conflict, cancellationToken);
    }

    /// <param name="words">What is wrong with what was posted; null when somebody else was quicker.</param>
    private protected async Task<IActionResult> RefusedAsync(Guid id, CallBackStep step, string? words, int status, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var page = await ReadAsync(FilterOf(step.Show), id, cancellationToken);
        if (page.About is not { } line)
        {
            return NotFound();
        }

        Response.StatusCode = status;
        return View("CallBacks/Index", page with { Trouble = words is null ? CallBackWords.Meanwhile(line) : $"{line.Name}: {words}", Refused = step });
    }
}
