using Clinic.Data;
using Clinic.Data.Practice;
using Clinic.Domain.HomeCare.FromHome;
using Clinic.Web.Features.HomeCare.WebCopies;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.HomeCare.FromHome;

/// <summary>The days on which a client did an exercise of her sheet.</summary>
[AllowAnonymous]
[WebCopy]
[Route("/h/{token}/days")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class HomeDaysController(ClinicDbContext db, OpenWebCopy openCopy, TimeProvider clock) : Controller
{
    [HttpPost]
    [EnableRateLimiting(RateLimits.Home)]
    public async Task<IActionResult> Tick(string token, TickForm form, CancellationToken cancellationToken)
    {
        if (await openCopy.ExecuteAsync(token, cancellationToken) is not var (sheet, _))
        {
            return NotFound();
        }

        var now = TickDays.MomentOf(clock.GetInstant(), form.MillisecondsAgo, sheet.MadeAt);
        var time = await db.ClinicTimeAsync(cancellationToken);
        if (!ModelState.IsValid || form.Day is not { } day || !TickDays.Of(sheet.Content.MadeOn, time.DayOf(now)).Contains(day)
            || form.Exercise < 1 || form.Exercise > sheet.Content.Exercises.Count)
        {
            return UnprocessableEntity();
        }

        await KeepAsync(new HomeDay { SheetId = sheet.Id, Exercise = form.Exercise, Day = day, IsDone = form.IsDone, ChangedAt = now }, cancellationToken);
        return this.Taken($"/h/{token}#exercise-{form.Exercise}");
    }

    // What waited on a phone does not undo what was said later on another one.
    private Task<int> KeepAsync(HomeDay day, CancellationToken cancellationToken) => db.Database.ExecuteSqlAsync(
        $"""
        insert into home_days (sheet_id, exercise, day, is_done, changed_at)
        values ({day.SheetId.Value}, {day.Exercise}, {day.Day}, {day.IsDone}, {day.ChangedAt})
        on conflict (sheet_id, exercise, day) do update set is_done = excluded.is_done, changed_at = excluded.changed_at
            where home_days.changed_at <= excluded.changed_at
        """,
        cancellationToken);
}
