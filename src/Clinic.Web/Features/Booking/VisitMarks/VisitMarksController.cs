using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Booking;
using Clinic.Domain.Charting;
using Clinic.Web.Features.Booking.VisitLink;
using Clinic.Web.Features.Clients;
using Clinic.Web.Features.Practice;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.VisitMarks;

/// <summary>Where it hurts, marked by the client herself by her private link, until the visit begins. A GET shows, and changes nothing.</summary>
[AllowAnonymous]
[Route("/visit/{token}/marks")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class VisitMarksController(
    FindLinkedVisit findVisit, ChangeClientMarks changeMarks, ClinicDbContext db, ReadPracticeCard practiceCard, TimeProvider clock) : Controller
{
    private const string Body = "body";

    [HttpGet]
    public async Task<IActionResult> Show(string token, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (await FindAsync(token, cancellationToken) is not { } visit)
        {
            return NotFound();
        }

        return visit.CanMark
            ? await MarksAsync(new MarksPage(new ClientMarkForm(), visit, token, []), StatusCodes.Status200OK, cancellationToken)
            : await RefusedAsync(new VisitOver(visit.Status), visit, token, StatusCodes.Status200OK, cancellationToken);
    }

    [HttpPost]
    [EnableRateLimiting(RateLimits.Marks)]
    public async Task<IActionResult> Create(string token, ClientMarkForm form, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (await FindAsync(token, cancellationToken) is not { } visit)
        {
            return NotFound();
        }

        if (form.ToMark(visit.Id, clock.GetInstant()) is not { } mark)
        {
            Say(form);
            return await WrongAsync(new MarksPage(form, visit, token, []), cancellationToken);
        }

        var outcome = await changeMarks.AddAsync(visit.Id, mark, cancellationToken);
        if (outcome.Refusal is MarksFull)
        {
            ModelState.AddModelError("", $"You have marked {ClientMark.MostPerVisit} places. Remove one to mark another");
            return await WrongAsync(new MarksPage(form, visit, token, []), cancellationToken);
        }

        return await AnswerAsync(outcome.Refusal, token, Body, cancellationToken);
    }

    [HttpPost("{mark:guid}/removal")]
    [EnableRateLimiting(RateLimits.Marks)]
    public async Task<IActionResult> Remove(string token, Guid mark, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        return await FindAsync(token, cancellationToken) is { } visit
            ? await AnswerAsync((await changeMarks.RemoveAsync(visit.Id, mark, cancellationToken)).Refusal, token, Body, cancellationToken)
            : NotFound();
    }

    [HttpPost("{mark:guid}/note")]
    [EnableRateLimiting(RateLimits.Marks)]
    public async Task<IActionResult> Note(string token, Guid mark, string? note, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (await FindAsync(token, cancellationToken) is not { } visit)
        {
            return NotFound();
        }

        if (ClientAnswers.WrongWithText(note, ClientMark.NoteMaxLength) is { } wrong)
        {
            ModelState.AddModelError(MarksPage.NoteField(mark), wrong);
            return await WrongAsync(new MarksPage(new ClientMarkForm(), visit, token, []) { Typed = (mark, note) }, cancellationToken);
        }

        return await AnswerAsync((await changeMarks.NoteAsync(visit.Id, mark, PlainText.Trimmed(note), cancellationToken)).Refusal, token, "marked", cancellationToken);
    }

    private void Say(ClientMarkForm form)
    {
        if (form.IsPoint)
        {
            ModelState.AddModelError("Form.Zone", "That is not on the body. Tap on the body, or pick the place from the list");
            return;
        }

        if (!Atlas.Current.TryGetZone(form.Zone, out _))
        {
            ModelState.AddModelError("Form.Zone", "Pick a place from the list");
        }

        if (!WireName.TryParse<BodySide>(form.Side, out _))
        {
            ModelState.AddModelError("Form.Side", "Say which side: your own left or your own right");
        }
    }

    private async Task<LinkedVisit?> FindAsync(string token, CancellationToken cancellationToken)
    {
        var visit = await findVisit.ExecuteAsync(token, cancellationToken);
        if (visit is not null)
        {
            Response.Headers["X-Robots-Tag"] = "noindex";
        }

        return visit;
    }

    /// <summary>Back to the part of the page where she was, or why not.</summary>
    private async Task<IActionResult> AnswerAsync(Refusal? refusal, string token, string part, CancellationToken cancellationToken) => refusal switch
    {
        null => LocalRedirect($"{VisitAddress.Of(token)}/marks#{part}"),
        VisitOver when await findVisit.ExecuteAsync(token, cancellationToken) is { } now =>
            await RefusedAsync(refusal, now, token, StatusCodes.Status409Conflict, cancellationToken),
        _ => NotFound(),
    };

    /// <summary>A page that was open too long says so before it says what else is wrong.</summary>
    private async Task<IActionResult> WrongAsync(MarksPage page, CancellationToken cancellationToken) => page.Visit.CanMark
        ? await MarksAsync(page, StatusCodes.Status422UnprocessableEntity, cancellationToken)
        : await RefusedAsync(new VisitOver(page.Visit.Status), page.Visit, page.Token, StatusCodes.Status409Conflict, cancellationToken);

    private async Task<IActionResult> MarksAsync(MarksPage page, int status, CancellationToken cancellationToken)
    {
        Response.StatusCode = status;
        var marks = await db.ClientMarks.AsNoTracking()
            .Where(mark => mark.AppointmentId == page.Visit.Id).OrderBy(mark => mark.MarkedAt).ThenBy(mark => mark.Id).ToListAsync(cancellationToken);
        return View("Marks", page with { Marks = marks });
    }

    private async Task<IActionResult> RefusedAsync(Refusal refusal, LinkedVisit visit, string token, int status, CancellationToken cancellationToken)
    {
        Response.StatusCode = status;
        return View(RefusedPage.View, RefusedPage.Of(refusal, visit, await practiceCard.ExecuteAsync(cancellationToken), token));
    }
}
