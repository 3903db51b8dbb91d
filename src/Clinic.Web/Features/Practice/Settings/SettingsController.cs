using Clinic.Data;
using Clinic.Data.Practice;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Shared.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Practice.Settings;

[Authorize(Policies.Owner)]
[Route("/practice/settings")]
public sealed class SettingsController(ClinicDbContext db) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Edit(string? saved, CancellationToken cancellationToken)
    {
        var practice = await db.Practice.AsNoTracking().SingleAsync(cancellationToken);
        return View("Index", new SettingsPage(SettingsForm.Of(practice), practice.TimeZone, saved is not null));
    }

    [HttpPost]
    public async Task<IActionResult> Update(SettingsForm form, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        await using var edit = await db.BeginEditAsync(cancellationToken);
        var practice = await db.Practice.SingleAsync(cancellationToken);
        var saved = SettingsForm.Of(practice);
        if (form.Seen is not null && form.Seen != saved.Seen)
        {
            ModelState.AddModelError("", SeenState.Changed);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View("Index", new SettingsPage(form with { Seen = saved.Seen }, practice.TimeZone, false));
        }

        if (!ReadSettingsForm.Into(practice, form, new FormReader(ModelState)))
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Index", new SettingsPage(form, practice.TimeZone, false));
        }

        await db.SaveChangesAsync(cancellationToken);
        await edit.CommitAsync(cancellationToken);
        return LocalRedirect("/practice/settings?saved=1");
    }
}
