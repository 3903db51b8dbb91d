using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Charting.Notes;
using Clinic.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Charting.Snippets;

/// <summary>A therapist's own sentences for notes.</summary>
[Authorize(Policies.Therapist)]
[Route("/charting/snippets")]
public sealed class SnippetsController(ClinicDbContext db, SaveSnippet save) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await PageAsync(null, null, cancellationToken));

    [HttpPost]
    public Task<IActionResult> Create([Bind(Prefix = "Snippet")] SnippetForm form, CancellationToken cancellationToken) =>
        SaveAsync(null, form, cancellationToken);

    [HttpPost("{snippetId}")]
    public Task<IActionResult> Update(Guid snippetId, [Bind(Prefix = "Snippet")] SnippetForm form, CancellationToken cancellationToken) =>
        SaveAsync(snippetId, form, cancellationToken);

    [HttpPost("{snippetId}/up")]
    public async Task<IActionResult> Raise(Guid snippetId, CancellationToken cancellationToken) =>
        (await save.RaiseAsync(snippetId, User.Actor(), cancellationToken)).Refusal is null ? RedirectToAction(nameof(Index)) : NotFound();

    [HttpPost("{snippetId}/removal")]
    public async Task<IActionResult> Delete(Guid snippetId, CancellationToken cancellationToken)
    {
        await save.RemoveAsync(snippetId, User.Actor(), cancellationToken);
        return RedirectToAction(nameof(Index));
    }

    private async Task<IActionResult> SaveAsync(Guid? id, SnippetForm form, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(form.Name))
        {
            ModelState.AddModelError("Snippet.Name", "Give it a short name.");
        }

        if (string.IsNullOrWhiteSpace(form.Text))
        {
            ModelState.AddModelError("Snippet.Text", "Write the text that goes into the note.");
        }

        if (!WireName.TryParse<NoteSection>(form.Section, out _))
        {
            ModelState.AddModelError("Snippet.Section", "Pick one of the four sections.");
        }

        if (ModelState.IsValid)
        {
            return (await save.ExecuteAsync(id, form, User.Actor(), cancellationToken)).Refusal is null ? RedirectToAction(nameof(Index)) : NotFound();
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Index", await PageAsync(id, form, cancellationToken));
    }

    private async Task<SnippetsPage> PageAsync(Guid? edited, SnippetForm? refused, CancellationToken cancellationToken)
    {
        var actor = User.Actor();
        var own = await db.NoteSnippets.AsNoTracking().Where(snippet => snippet.UserId == actor.UserId)
            .OrderBy(snippet => snippet.DisplayOrder).ThenBy(snippet => snippet.Id).ToListAsync(cancellationToken);
        return new SnippetsPage(own, edited, refused);
    }
}
