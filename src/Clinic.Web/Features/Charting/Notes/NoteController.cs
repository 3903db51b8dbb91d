using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Web.Features.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Charting.Notes;

/// <summary>Every change of a note answers with the note: after a redirect when it is saved, at once when it is refused.</summary>
public abstract class NoteController : Controller
{
    private readonly ReadNote readNote;

    private protected NoteController(ReadNote readNote)
    {
        this.readNote = readNote;
    }

    /// <summary>The note with what was typed still in its forms.</summary>
    private protected async Task<IActionResult> NoteAsync(Id<Visit> visitId, int status, RefusedNote refused, CancellationToken cancellationToken)
    {
        if (await readNote.PageAsync(visitId, User.Actor(), refused, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        Response.StatusCode = status;
        return View("Note", page);
    }

    /// <summary>The answer to a refusal that any change may meet.</summary>
    private protected async Task<IActionResult> RefuseAsync(
        Id<Visit> visitId, Refusal? refusal, RefusedNote refused, CancellationToken cancellationToken) => refusal is VisitFinished
        ? await NoteAsync(
            visitId,
            StatusCodes.Status409Conflict,
            new RefusedNote { Trouble = "This visit is signed. What you sent was not saved; write an addendum instead.", Addendum = refused.Addendum },
            cancellationToken)
        : NotFound();

    private protected RedirectToActionResult ToNote(Id<Visit> visitId, string? section = null) =>
        RedirectToAction("Show", "Notes", new { visitId }, section is null ? null : $"note-{section}");
}
