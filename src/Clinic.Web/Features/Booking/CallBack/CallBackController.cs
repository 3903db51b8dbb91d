using Clinic.Data;
using Clinic.Data.Practice;
using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Web.Features.Clients;
using Clinic.Web.Features.Messages;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.CallBack;

[AllowAnonymous]
[Route("/call-back")]
public sealed class CallBackController(ClinicDbContext db, AskForCallBack askForCallBack, ReadMailPromise mailPromise) : Controller
{
    [HttpGet]
    public IActionResult New() => View("Index", new CallBackForm());

    /// <param name="request">Whose promise is told: an id that nobody guesses, and nothing else is told of it.</param>
    [HttpGet("thanks")]
    public async Task<IActionResult> Show(Guid? request, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var asked = request is null
            ? null
            : await db.CallBackRequests
                .Where(found => found.Id == request)
                .Select(found => new { found.DueAt, WantsReceipt = found.Email != null })
                .SingleOrDefaultAsync(cancellationToken);
        if (asked is null)
        {
            return View("Thanks", new ThanksPage(null, MailPromise.None));
        }

        var time = await db.ClinicTimeAsync(cancellationToken);
        return View("Thanks", new ThanksPage(
            time.ToWall(asked.DueAt), asked.WantsReceipt ? await mailPromise.ExecuteAsync(cancellationToken) : MailPromise.None));
    }

    [HttpPost]
    [EnableRateLimiting(RateLimits.CallBack)]
    public async Task<IActionResult> Create(CallBackForm form, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        Check(nameof(form.Name), ClientAnswers.WrongWithName(form.Name));
        Check(nameof(form.Phone), ClientAnswers.WrongWithPhone(form.Phone));
        Check(nameof(form.Email), string.IsNullOrWhiteSpace(form.Email) ? null : ClientAnswers.WrongWithEmail(form.Email));
        Check(nameof(form.BestTime), ClientAnswers.WrongWithText(form.BestTime, CallBackRequest.BestTimeMaxLength));
        Check(nameof(form.Note), ClientAnswers.WrongWithText(form.Note, CallBackRequest.NoteMaxLength));
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Index", form);
        }

        var request = await askForCallBack.ExecuteAsync(
            form, WireName.TryParseKebab<BodyRegion>(form.Region, out var region) ? region : null, cancellationToken);
        return LocalRedirect($"/call-back/thanks?request={request.Id}");
    }

    private void Check(string field, string? wrong)
    {
        if (wrong is not null)
        {
            ModelState.AddModelError(field, wrong);
        }
    }
}
