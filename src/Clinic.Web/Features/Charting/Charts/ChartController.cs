using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Charting.Alerts;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Charting.Charts;

/// <summary>Every change of a chart answers with the chart: after a redirect when it is saved, at once when it is refused.</summary>
public abstract class ChartController : Controller
{
    private readonly ReadChart readChart;

    private protected ChartController(ReadChart readChart)
    {
        this.readChart = readChart;
    }

    /// <summary>The chart with what was typed still in its forms.</summary>
    private protected async Task<IActionResult> ChartAsync(
        Id<Visit> visitId, ChartQuery query, int status, CancellationToken cancellationToken, RefusedForms? refused = null)
    {
        var page = await readChart.ExecuteAsync(visitId, query, User.Actor(), refused ?? new RefusedForms(), cancellationToken);
        if (page is null)
        {
            return NotFound();
        }

        Response.StatusCode = status;
        // What was typed and refused is shown first: the door is met at the next step.
        return page.UnreadAlerts.Count > 0 && status == StatusCodes.Status200OK
            ? View("/Features/Charting/Alerts/Door.cshtml", new AlertDoor(visitId, page.ClientName, page.UnreadAlerts, query.Knot))
            : View("Chart", page);
    }

    /// <summary>The answer to a refusal that any change may meet.</summary>
    private protected Task<IActionResult> RefuseAsync(
        Id<Visit> visitId, ChartQuery query, Refusal refusal, CancellationToken cancellationToken, RefusedForms? refused = null)
    {
        const int conflict = StatusCodes.Status409Conflict;
        return refusal switch
        {
            VisitFinished => ChartAsync(
                visitId, query, conflict, cancellationToken, new RefusedForms { Trouble = "This visit is signed. What you sent was not saved." }),
            MarkInUse => ChartAsync(
                visitId, query, conflict, cancellationToken, new RefusedForms { Trouble = "An area was recorded for this knot, so the mark stays." }),
            ChangedMeanwhile => ChartAsync(
                visitId,
                query,
                conflict,
                cancellationToken,
                (refused ?? new RefusedForms()) with
                {
                    Trouble = "This was changed in another window meanwhile; your values are below. Save again to keep yours.",
                    TakesNewVersion = true,
                }),
            _ => Task.FromResult<IActionResult>(NotFound()),
        };
    }

    private protected RedirectToActionResult ToChart(Id<Visit> visitId, Id<Knot>? knot, AreaKey? area = null) => RedirectToAction(
        "Show", "Visits", new { visitId, knot, area = area?.ToString() }, area is { } open ? $"area-{open}" : null);
}
