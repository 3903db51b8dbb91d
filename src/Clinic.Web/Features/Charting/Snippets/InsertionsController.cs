using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Notes;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Charting.Notes;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Charting.Snippets;

/// <summary>A snippet that is put into a note.</summary>
[Authorize(Policies.Therapist)]
[Route("/charting/visits/{visitId}/note/snippets/{snippetId}")]
public sealed class InsertionsController(ReadNote readNote, InsertSnippet insert, TimeProvider clock) : NoteController(readNote)
{
    [HttpPost]
    public async Task<IActionResult> Create(
        Id<Visit> visitId, Guid snippetId, [Bind(Prefix = "Insert")] InsertionForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            ModelState.Clear();
            return await NoteAsync(
                visitId,
                StatusCodes.Status422UnprocessableEntity,
                new RefusedNote { Trouble = "An answer is too long, or has a sign in it that we cannot keep. Nothing was inserted." },
                cancellationToken);
        }

        var outcome = await insert.ExecuteAsync(visitId, snippetId, form, User.Actor(), clock.GetInstant(), cancellationToken);
        return outcome.Refusal switch
        {
            null => ToNote(visitId, WireName.Of(outcome.Value!.Section)),
            SectionFull => await NoteAsync(
                visitId,
                StatusCodes.Status422UnprocessableEntity,
                new RefusedNote { Trouble = $"Together that is more than {NotePart.TextMaxLength} letters. Make the section shorter first." },
                cancellationToken),
            var refusal => await RefuseAsync(visitId, refusal, new RefusedNote(), cancellationToken),
        };
    }
}
