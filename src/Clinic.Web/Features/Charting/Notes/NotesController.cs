using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Notes;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Charting.Notes;

/// <summary>The note of a visit, section by section.</summary>
[Authorize(Policies.Therapist)]
[Route("/charting/visits/{visitId}/note")]
public sealed class NotesController(ReadNote readNote, SaveNotePart save, TimeProvider clock) : NoteController(readNote)
{
    [HttpGet]
    public Task<IActionResult> Show(Id<Visit> visitId, CancellationToken cancellationToken) =>
        NoteAsync(visitId, StatusCodes.Status200OK, new RefusedNote(), cancellationToken);

    /// <param name="section">The word of a <see cref="NoteSection"/>.</param>
    [HttpPost("{section}")]
    public async Task<IActionResult> Update(
        Id<Visit> visitId, [FromRoute] string section, [Bind(Prefix = "Part")] NotePartForm form, CancellationToken cancellationToken)
    {
        if (!WireName.TryParse<NoteSection>(section, out var known))
        {
            return NotFound();
        }

        var refused = new RefusedNote { Section = known, Part = form };
        if (ModelState.IsValid)
        {
            var outcome = await save.ExecuteAsync(visitId, known, form, User.Actor(), clock.GetInstant(), cancellationToken);
            switch (outcome.Refusal)
            {
                case null:
                    return ToNote(visitId, section);
                case ChangedMeanwhile:
                    return await NoteAsync(
                        visitId,
                        StatusCodes.Status409Conflict,
                        refused with { IsConflict = true, Trouble = "This section was saved in another window meanwhile. Both texts are below; nothing is lost." },
                        cancellationToken);
                case SectionFull:
                    ModelState.AddModelError("Part.Text", $"Together that is more than {NotePart.TextMaxLength} letters. Make one of the two shorter.");
                    break;
                default:
                    return await RefuseAsync(visitId, outcome.Refusal, refused, cancellationToken);
            }
        }

        return await NoteAsync(visitId, StatusCodes.Status422UnprocessableEntity, refused, cancellationToken);
    }
}
