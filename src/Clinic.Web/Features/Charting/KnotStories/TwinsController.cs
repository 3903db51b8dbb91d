using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Charting.Charts;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Charting.KnotStories;

/// <summary>The same knot on the other side of the body.</summary>
[Authorize(Policies.Therapist)]
[Route("/charting/visits/{visitId}/knots/{knotId}/twin")]
public sealed class TwinsController(ReadChart readChart, LinkTwin link, PartTwins part, TimeProvider clock) : ChartController(readChart)
{
    [HttpPost]
    public async Task<IActionResult> Create(Id<Visit> visitId, Id<Knot> knotId, CancellationToken cancellationToken)
    {
        var outcome = await link.ExecuteAsync(visitId, knotId, User.Actor(), clock.GetInstant(), cancellationToken);
        return outcome.Refusal is { } refusal
            ? await RefuseAsync(visitId, new ChartQuery { Knot = knotId }, refusal, cancellationToken)
            : ToChart(visitId, knotId);
    }

    /// <summary>Both knots stay, as two of their own.</summary>
    [HttpPost("removal")]
    public async Task<IActionResult> Delete(Id<Visit> visitId, Id<Knot> knotId, CancellationToken cancellationToken)
    {
        var outcome = await part.ExecuteAsync(visitId, knotId, User.Actor(), cancellationToken);
        return outcome.Refusal is { } refusal
            ? await RefuseAsync(visitId, new ChartQuery { Knot = knotId }, refusal, cancellationToken)
            : ToChart(visitId, knotId);
    }
}
