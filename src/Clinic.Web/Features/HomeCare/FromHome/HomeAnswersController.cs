using Clinic.Domain;
using Clinic.Web.Features.HomeCare.WebCopies;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Clinic.Web.Features.HomeCare.FromHome;

/// <summary>What a client tells from home about the knots of her sheet. A GET writes nothing: mail scanners open links.</summary>
[AllowAnonymous]
[WebCopy]
[Route("/h/{token}/how")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class HomeAnswersController(OpenWebCopy openCopy, ReadHow readHow, KeepHomeAnswer keepAnswer) : Controller
{
    [HttpGet]
    [KeptOffline]
    public async Task<IActionResult> How(string token, string? asked, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (await openCopy.ExecuteAsync(token, cancellationToken) is not var (sheet, link))
        {
            return NotFound();
        }

        this.LetPhoneKeep(link);
        return View(await readHow.ExecuteAsync(sheet, token, AnswerForm.AskedOf(asked), cancellationToken));
    }

    [HttpPost]
    [EnableRateLimiting(RateLimits.Home)]
    public async Task<IActionResult> Tell(string token, AnswerForm form, CancellationToken cancellationToken)
    {
        if (await openCopy.ExecuteAsync(token, cancellationToken) is not var (sheet, _))
        {
            return NotFound();
        }

        return ModelState.IsValid && await keepAnswer.ExecuteAsync(sheet, form, cancellationToken)
            ? this.Taken($"/h/{token}/how?asked={AnswerForm.AskedOf(form.Asked).Kebab()}")
            : UnprocessableEntity();
    }
}
