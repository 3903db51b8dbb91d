using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Domain.Clients;
using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.Flags;
using Clinic.Domain.HomeCare.Kit;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Shared.Forms;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.HomeCare.Flags;

/// <summary>Flags and kit at home, on a client's record.</summary>
[Authorize(Policies.Therapist)]
[Route("/home-care/clients/{clientId}/flags")]
public sealed class FlagsController(ReadFlags read, ChangeFlags change, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(Id<Client> clientId, CancellationToken cancellationToken) =>
        await read.ExecuteAsync(clientId, User.Actor(), cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Create(Id<Client> clientId, FlagForm form, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var reader = new FormReader(ModelState);
        var flags = form.Flags ?? [];
        if (flags.Count == 0)
        {
            reader.Wrong(nameof(form.Flags), "Choose at least one");
        }
        else if (flags.Any(flag => HomeFlags.Find(flag) is not { IsDerived: false }))
        {
            reader.Wrong(nameof(form.Flags), "Choose from these");
        }

        var note = reader.OptionalText(nameof(form.Note), form.Note, ClientFlag.NoteMaxLength);
        return reader.IsFine
            ? await AnswerAsync(
                clientId,
                await change.SetAsync(clientId, flags, note, User.Actor(), clock.GetInstant(), cancellationToken),
                "Somebody else set one of these meanwhile: it stands above. The others are not saved yet; save again to set them.",
                page => page with { Form = form },
                cancellationToken)
            : await RefusedAsync(clientId, StatusCodes.Status422UnprocessableEntity, page => page with { Form = form }, cancellationToken);
    }

    [HttpPost("{flagId:guid}/end")]
    public async Task<IActionResult> End(Id<Client> clientId, Guid flagId, CancellationToken cancellationToken) => await AnswerAsync(
        clientId,
        await change.EndAsync(clientId, flagId, User.Actor(), clock.GetInstant(), cancellationToken),
        "Somebody else ended this already.",
        page => page,
        cancellationToken);

    [HttpPost("kit")]
    public async Task<IActionResult> Kit(Id<Client> clientId, [Bind(Prefix = "Kit")] KitForm form, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var items = form.Items ?? [];
        return items.All(id => HomeKit.All.Any(item => item.Id == id))
            ? await AnswerAsync(
                clientId,
                await change.SaveKitAsync(
                    clientId, [.. HomeKit.All.Select(item => item.Id).Where(items.Contains)], form.Seen, User.Actor(), cancellationToken),
                SeenState.Changed,
                page => page with { Kit = form with { Seen = page.Kit.Seen } },
                cancellationToken)
            : BadRequest();
    }

    private async Task<IActionResult> AnswerAsync(
        Id<Client> clientId, Refusal? refusal, string overtaken, Func<FlagsPage, FlagsPage> keep, CancellationToken cancellationToken)
    {
        if (refusal is null)
        {
            return RedirectToAction(nameof(Index), new { clientId });
        }

        if (refusal is not ChangedMeanwhile)
        {
            return NotFound();
        }

        ModelState.AddModelError("", overtaken);
        return await RefusedAsync(clientId, StatusCodes.Status409Conflict, keep, cancellationToken);
    }

    private async Task<IActionResult> RefusedAsync(Id<Client> clientId, int status, Func<FlagsPage, FlagsPage> keep, CancellationToken cancellationToken)
    {
        if (await read.ExecuteAsync(clientId, User.Actor(), cancellationToken) is not { } page)
        {
            return NotFound();
        }

        Response.StatusCode = status;
        return View(nameof(Index), keep(page));
    }
}
