using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Web.Features.Clients;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Clinic.Web.Features.Booking.CallBack;

[AllowAnonymous]
[Route("/call-back")]
public sealed class CallBackController(ClinicDbContext db, TimeProvider clock) : Controller
{
    [HttpGet]
    public IActionResult New() => View("Index", new CallBackForm());

    [HttpGet("thanks")]
    public IActionResult Show() => View("Thanks");

    [HttpPost]
    [EnableRateLimiting(RateLimits.CallBack)]
    public async Task<IActionResult> Create(CallBackForm form, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        Check(nameof(form.Name), ClientAnswers.WrongWithName(form.Name));
        Check(nameof(form.Phone), ClientAnswers.WrongWithPhone(form.Phone));
        Check(nameof(form.BestTime), ClientAnswers.WrongWithText(form.BestTime, CallBackRequest.BestTimeMaxLength));
        Check(nameof(form.Note), ClientAnswers.WrongWithText(form.Note, CallBackRequest.NoteMaxLength));
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Index", form);
        }

        db.CallBackRequests.Add(new CallBackRequest
        {
            Name = form.Name!.Trim(),
            Phone = form.Phone!.Trim(),
            Region = WireName.TryParseKebab<BodyRegion>(form.Region, out var region) ? region : null,
            BestTime = PlainText.Trimmed(form.BestTime),
            Note = PlainText.Trimmed(form.Note),
            RequestedAt = clock.GetInstant(),
            DueAt = clock.GetInstant().AddDays(1),
        });
        await db.SaveChangesAsync(cancellationToken);
        return LocalRedirect("/call-back/thanks");
    }

    private void Check(string field, string? wrong)
    {
        if (wrong is not null)
        {
            ModelState.AddModelError(field, wrong);
        }
    }
}
