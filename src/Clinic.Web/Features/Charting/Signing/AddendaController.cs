using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Charting.Notes;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Charting.Signing;

/// <summary>What is added to a signed visit.</summary>
[Authorize(Policies.Therapist)]
[Route("/charting/visits/{visitId}/addenda")]
public sealed class AddendaController(ReadNote readNote, AddAddendum add, TimeProvider clock) : NoteController(readNote)
{
    [HttpPost]
    public async Task<IActionResult> Create(Id<Visit> visitId, [Bind(Prefix = "Addendum")] AddendumForm form, CancellationToken cancellationToken)
    {
        var refused = new RefusedNote { Addendum = form };
        if (string.IsNullOrWhiteSpace(form.Text))
        {
            ModelState.AddModelError("Addendum.Text", "Write what is to be added.");
        }

        if (string.IsNullOrWhiteSpace(form.Reason))
        {
            ModelState.AddModelError("Addendum.Reason", "Write why it is added.");
        }

        if (!ModelState.IsValid)
        {
            return await NoteAsync(visitId, StatusCodes.Status422UnprocessableEntity, refused, cancellationToken);
        }

        var outcome = await add.ExecuteAsync(visitId, form, User.Actor(), clock.GetInstant(), cancellationToken);
        return outcome.Refusal switch
        {
            null => ToNote(visitId),
            NotSigned => await NoteAsync(
                visitId,
                StatusCodes.Status409Conflict,
                new RefusedNote { Trouble = "This visit is not signed yet: change the note itself. An addendum is for a signed visit. Nothing was added." },
                cancellationToken),
            var refusal => await RefuseAsync(visitId, refusal, refused, cancellationToken),
        };
    }
}
