using System.Text.Encodings.Web;
using System.Text.Json;
using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Charting.Notes;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Charting.Signing;

/// <summary>The signature under a visit.</summary>
[Authorize(Policies.Therapist)]
[Route("/charting/visits/{visitId}/signature")]
public sealed class SignaturesController(ReadNote readNote, ReadSignature readSignature, SignVisit signVisit, TimeProvider clock)
    : NoteController(readNote)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>All that was signed, as plain text.</summary>
    [HttpGet]
    public async Task<IActionResult> Show(Id<Visit> visitId, CancellationToken cancellationToken)
    {
        if (await readSignature.ContentAsync(visitId, User.Actor(), cancellationToken) is not { } content)
        {
            return NotFound();
        }

        using var signed = JsonDocument.Parse(content);
        return Content(JsonSerializer.Serialize(signed, Readable), "text/plain; charset=utf-8");
    }

    [HttpPost]
    public async Task<IActionResult> Create(Id<Visit> visitId, [Bind(Prefix = "Sign")] SignForm form, CancellationToken cancellationToken)
    {
        var refused = new RefusedNote { Sign = form };
        if (ModelState.IsValid)
        {
            var outcome = await signVisit.ExecuteAsync(visitId, form, User.Actor(), clock.GetInstant(), cancellationToken);
            switch (outcome.Refusal)
            {
                case null:
                    return ToNote(visitId);
                case NothingChecked:
                    ModelState.AddModelError("Sign.UncheckedReason", "No area was checked. Check one on the chart, or write why not, and sign again.");
                    break;
                case NoSheet:
                    ModelState.AddModelError("Sign.NoSheet", "There is no take-home sheet. Make one, or say why not, and sign again.");
                    break;
                case ScreeningOpen or CarriedWaits or AlertsUnread:
                    ModelState.AddModelError("Sign.Left", "This is still to be done before you sign.");
                    break;
                case NoteNotRead:
                    return await NoteAsync(
                        visitId,
                        StatusCodes.Status409Conflict,
                        refused with { Trouble = "The note changed since you opened it, so it is not signed. Read it again, then sign." },
                        cancellationToken);
                default:
                    return await RefuseAsync(visitId, outcome.Refusal, refused, cancellationToken);
            }
        }

        return await NoteAsync(visitId, StatusCodes.Status422UnprocessableEntity, refused, cancellationToken);
    }
}
