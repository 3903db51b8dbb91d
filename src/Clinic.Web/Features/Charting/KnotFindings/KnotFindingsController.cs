using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Charting.Charts;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Charting.KnotFindings;

/// <summary>What a visit found about a knot.</summary>
[Authorize(Policies.Therapist)]
[Route("/charting/visits/{visitId}/knots/{knotId}/finding")]
public sealed class KnotFindingsController(ReadChart readChart, SaveKnotFinding save, TimeProvider clock) : ChartController(readChart)
{
    [HttpPost]
    public async Task<IActionResult> Update(
        Id<Visit> visitId, Id<Knot> knotId, [Bind(Prefix = "Finding")] KnotFindingForm form, CancellationToken cancellationToken)
    {
        var query = new ChartQuery { Knot = knotId };
        var refused = new RefusedForms { Finding = form };
        if (ModelState.IsValid)
        {
            var outcome = await save.ExecuteAsync(visitId, knotId, form, User.Actor(), clock.GetInstant(), cancellationToken);
            switch (outcome.Refusal)
            {
                case null:
                    return ToChart(visitId, knotId);
                case DirectReasonMissing:
                    ModelState.AddModelError("Finding.DirectReason", "Hold back on the knot itself, or write why you pressed it.");
                    break;
                case DoctorBeforeWork:
                    ModelState.AddModelError("Finding.DirectTechnique", "A doctor looks at it today: nothing is worked on there.");
                    break;
                case MuscleNotHere:
                    ModelState.AddModelError("Finding.Muscle", "Pick a muscle of this place.");
                    break;
                default:
                    return await RefuseAsync(visitId, query, outcome.Refusal, cancellationToken, refused);
            }
        }

        return await ChartAsync(visitId, query, StatusCodes.Status422UnprocessableEntity, cancellationToken, refused);
    }
}
