using Clinic.Data;
using Clinic.Domain.Practice;
using Clinic.Domain.Time;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Availability.Hours;
using Clinic.Web.Features.Shared.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Availability.TimesOff;

[Authorize(Policies.Staff)]
[Route("/availability/hours/{slug}/time-off")]
public sealed class TimesOffController(ClinicDbContext db, HoursEditor editor) : Controller
{
    private const int LongestDays = 731;
    private const int FurthestYears = 3;

    [HttpPost]
    public async Task<IActionResult> Create([FromRoute] string slug, [Bind(Prefix = "TimeOff")] TimeOffForm form, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (await editor.FindAsync(slug, User.Actor(), cancellationToken) is not { } hours)
        {
            return NotFound();
        }

        var reader = new FormReader(ModelState, "TimeOff.");
        var slot = Read(form, hours, reader);
        var reason = reader.OptionalText(nameof(form.Reason), form.Reason, TimeOff.ReasonMaxLength);
        if (slot is not { } away || !reader.IsFine)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View(
                "/Features/Availability/Hours/Edit.cshtml",
                await editor.PageAsync(hours, User.Actor(), null, null, new HoursForms { TimeOff = form }, null, isJustSaved: false, cancellationToken));
        }

        db.TimeOff.Add(new TimeOff { TherapistId = hours.Therapist.Id, StartsAt = away.Start, EndsAt = away.End, Reason = reason });
        await db.SaveChangesAsync(cancellationToken);
        return LocalRedirect($"/availability/hours/{slug}?week={IsoDay.Write(hours.Time.DayOf(away.Start))}&saved=1");
    }

    [HttpPost("{id:guid}/removal")]
    public async Task<IActionResult> Delete([FromRoute] string slug, [FromRoute] Guid id, CancellationToken cancellationToken) =>
        await editor.FindAsync(slug, User.Actor(), cancellationToken) is { } hours
        && await db.TimeOff.Where(off => off.Id == id && off.TherapistId == hours.Therapist.Id).ExecuteDeleteAsync(cancellationToken) > 0
            ? LocalRedirect($"/availability/hours/{slug}?saved=1")
            : NotFound();

    /// <summary>Whole days where no time was written; an hour that the clock skips begins when it has jumped.</summary>
    private static TimeSlot? Read(TimeOffForm form, TherapistHours hours, FormReader reader)
    {
        var first = reader.Day(nameof(form.FirstDay), form.FirstDay, "Choose the first day");
        var last = string.IsNullOrWhiteSpace(form.LastDay) ? first : reader.Day(nameof(form.LastDay), form.LastDay, null);
        var from = reader.Time(nameof(form.From), form.From);
        var until = reader.Time(nameof(form.Until), form.Until);
        if (first is not { } begin || last is not { } end || !reader.IsFine)
        {
            return null;
        }

        if (end < begin)
        {
            reader.Wrong(nameof(form.LastDay), "The last day lies before the first");
            return null;
        }

        if (end.DayNumber - begin.DayNumber >= LongestDays || end >= hours.Today.AddYears(FurthestYears))
        {
            reader.Wrong(nameof(form.LastDay), "That is too long or too far ahead: look at the years again");
            return null;
        }

        var starts = hours.Time.FirstInstantFrom(begin, from ?? TimeOnly.MinValue);
        var ends = until is { } time && time != TimeOnly.MinValue ? hours.Time.FirstInstantFrom(end, time) : hours.Time.Day(end).End;
        if (ends <= starts)
        {
            reader.Wrong(nameof(form.Until), "The end lies before the start");
            return null;
        }

        if (ends <= hours.Now)
        {
            reader.Wrong(nameof(form.FirstDay), "This time is over: choose one that is still to come");
            return null;
        }

        return new TimeSlot(starts, ends);
    }
}
