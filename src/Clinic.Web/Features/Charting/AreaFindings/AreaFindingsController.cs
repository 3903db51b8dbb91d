using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Charting.Charts;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Charting.AreaFindings;

/// <summary>The areas that were checked for a knot.</summary>
[Authorize(Policies.Therapist)]
[Route("/charting/visits/{visitId}/knots/{knotId}/areas")]
public sealed class AreaFindingsController(ReadChart readChart, SaveAreaFinding save, TimeProvider clock) : ChartController(readChart)
{
    [HttpPost]
    public async Task<IActionResult> Update(
        Id<Visit> visitId, Id<Knot> knotId, [Bind(Prefix = "AreaFinding")] AreaFindingForm form, CancellationToken cancellationToken)
    {
        var query = new ChartQuery { Knot = knotId, Area = form.Key?.ToString() };
        var refused = new RefusedForms { Area = form };
        if (form.Key is null)
        {
            ModelState.AddModelError("AreaFinding.Area", "Pick an area from the list.");
        }

        if (ModelState.IsValid)
        {
            var outcome = await save.ExecuteAsync(visitId, knotId, form.Key!.Value, form, User.Actor(), clock.GetInstant(), cancellationToken);
            switch (outcome.Refusal)
            {
                case null:
                    return ToChart(visitId, knotId, form.Key);
                case SkillMissing:
                    ModelState.AddModelError("AreaFinding.Area", "Only a therapist trained for the front of the neck works there.");
                    break;
                case DoctorBeforeWork:
                    ModelState.AddModelError("AreaFinding.Technique", "A doctor looks at this knot today: nothing is worked on for it.");
                    break;
                case ConsentMissing:
                    ModelState.AddModelError("Consent.Agrees", "Ask the client first: this area needs consent before it is worked on.");
                    break;
                default:
                    return await RefuseAsync(visitId, query, outcome.Refusal, cancellationToken, refused);
            }
        }

        return await ChartAsync(visitId, query, StatusCodes.Status422UnprocessableEntity, cancellationToken, refused);
    }
}
