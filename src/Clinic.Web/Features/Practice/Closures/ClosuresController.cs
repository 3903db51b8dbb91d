using Clinic.Data;
using Clinic.Data.Practice;
using Clinic.Domain.Practice;
using Clinic.Domain.Time;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Availability;
using Clinic.Web.Features.Shared.Forms;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Practice.Closures;

[Authorize(Policies.Owner)]
[Route("/practice/closures")]
public sealed class ClosuresController(ClinicDbContext db, AffectedVisits affectedVisits, TimeProvider clock) : Controller
{
    /// <summary>A longer one is a slip of the year.</summary>
    private const int LongestDays = 366;

    [HttpGet]
    public Task<IActionResult> Index(CancellationToken cancellationToken) => ListAsync(new ClosureForm(), cancellationToken);

    [HttpPost]
    public async Task<IActionResult> Create(ClosureForm form, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var reader = new FormReader(ModelState);
        var first = reader.Day(nameof(form.FirstDay), form.FirstDay, "Choose the first day");
        var last = string.IsNullOrWhiteSpace(form.LastDay) ? first : reader.Day(nameof(form.LastDay), form.LastDay, null);
        var reason = reader.OptionalText(nameof(form.Reason), form.Reason, ClinicClosure.ReasonMaxLength);
        if (first is { } begin && last is { } end)
        {
            var today = (await db.ClinicTimeAsync(cancellationToken)).DayOf(clock.GetInstant());
            if (end < begin)
            {
                reader.Wrong(nameof(form.LastDay), "The last day lies before the first");
            }
            else if (end < today)
            {
                reader.Wrong(nameof(form.FirstDay), "These days are over: choose days from today on");
            }
            else if (end.DayNumber - begin.DayNumber >= LongestDays)
            {
                reader.Wrong(nameof(form.LastDay), "That is longer than a year: look at the years again");
            }
        }

        if (!reader.IsFine)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await ListAsync(form, cancellationToken);
        }

        db.ClinicClosures.Add(new ClinicClosure { FirstDay = first!.Value, LastDay = last!.Value, Reason = reason });
        await db.SaveChangesAsync(cancellationToken);
        return LocalRedirect("/practice/closures");
    }

    [HttpPost("{id:guid}/removal")]
    public async Task<IActionResult> Delete([FromRoute] Guid id, CancellationToken cancellationToken) =>
        await db.ClinicClosures.Where(closure => closure.Id == id).ExecuteDeleteAsync(cancellationToken) > 0
            ? LocalRedirect("/practice/closures")
            : NotFound();

    private async Task<IActionResult> ListAsync(ClosureForm form, CancellationToken cancellationToken)
    {
        var now = clock.GetInstant();
        var time = await db.ClinicTimeAsync(cancellationToken);
        var today = time.DayOf(now);
        var closures = await db.ClinicClosures.AsNoTracking()
            .Where(closure => closure.LastDay >= today)
            .OrderBy(closure => closure.FirstDay).ThenBy(closure => closure.LastDay)
            .ToListAsync(cancellationToken);
        var affected = closures.Count == 0
            ? []
            : await affectedVisits.FindAsync(User.Actor(), time, null, now, visit => WhyOf(time, closures, visit), cancellationToken);
        return View("Index", new ClosuresPage(closures, affected, form));
    }

    private static string? WhyOf(ClinicTime time, List<ClinicClosure> closures, TimeSlot visit) =>
        closures.Find(closure => closure.Includes(time.DayOf(visit.Start))) is { } closed ? closed.Reason ?? "Clinic closed" : null;
}
