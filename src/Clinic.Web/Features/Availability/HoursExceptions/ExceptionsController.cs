using Clinic.Data;
using Clinic.Data.Practice;
using Clinic.Domain.Availability;
using Clinic.Domain.Practice;
using Clinic.Domain.Time;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Availability.Hours;
using Clinic.Web.Features.Availability.HoursBlocks;
using Clinic.Web.Features.Shared.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Availability.HoursExceptions;

[Authorize(Policies.Staff)]
[Route("/availability/hours/{slug}/exceptions")]
public sealed class ExceptionsController(ClinicDbContext db, HoursEditor editor) : Controller
{
    private const int FurthestYears = 3;

    /// <summary>A day that has exceptions gets these in their place.</summary>
    [HttpPost]
    public async Task<IActionResult> Create([FromRoute] string slug, [Bind(Prefix = "Exception")] ExceptionForm form, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        await using var edit = await db.BeginEditAsync(cancellationToken);
        if (await editor.FindAsync(slug, User.Actor(), cancellationToken) is not { } hours)
        {
            return NotFound();
        }

        form = form.Filled();
        var (day, blocks) = Read(form, hours.Today);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View(
                "/Features/Availability/Hours/Edit.cshtml",
                await editor.PageAsync(hours, User.Actor(), day, null, new HoursForms { Exception = form }, null, isJustSaved: false, cancellationToken));
        }

        db.HoursExceptions.RemoveRange(hours.Exceptions.Where(exception => exception.Day == day));
        db.HoursExceptions.AddRange(blocks.Count == 0
            ? [new HoursException(hours.Therapist.Id, day, null, null)]
            : blocks.Select(block => new HoursException(hours.Therapist.Id, day, block.From, block.Until)));
        await db.SaveChangesAsync(cancellationToken);
        await edit.CommitAsync(cancellationToken);
        return LocalRedirect($"/availability/hours/{slug}?week={IsoDay.Write(day)}&saved=1");
    }

    /// <summary>The day is as every week again.</summary>
    [HttpPost("{day}/removal")]
    public async Task<IActionResult> Delete([FromRoute] string slug, [FromRoute] string day, CancellationToken cancellationToken)
    {
        if (IsoDay.Read(day) is not { } date
            || await editor.FindAsync(slug, User.Actor(), cancellationToken) is not { } hours
            || await db.HoursExceptions.Where(one => one.TherapistId == hours.Therapist.Id && one.Day == date).ExecuteDeleteAsync(cancellationToken) == 0)
        {
            return NotFound();
        }

        return LocalRedirect($"/availability/hours/{slug}?week={day}&saved=1");
    }

    private (DateOnly Day, List<HoursBlock> Blocks) Read(ExceptionForm form, DateOnly today)
    {
        var reader = new FormReader(ModelState, "Exception.");
        var day = reader.Day(nameof(form.Day), form.Day, "Choose the day");
        if (day < today)
        {
            reader.Wrong(nameof(form.Day), "This day is over: choose today or a later one");
        }
        else if (day >= today.AddYears(FurthestYears))
        {
            reader.Wrong(nameof(form.Day), "That is more than three years ahead: look at the year again");
        }

        var blocks = ReadBlocks.Of(day?.DayOfWeek ?? DayOfWeek.Monday, form.Blocks!, nameof(form.Blocks), reader);
        switch (form.Kind)
        {
            case ExceptionForm.Off when blocks.Count > 0:
                reader.Wrong(nameof(form.Kind), "A day off has no hours: clear the times, or choose other hours");
                break;
            case ExceptionForm.Hours when blocks.Count == 0 && reader.IsFine:
                reader.Wrong("Blocks[0].From", "Write at least one block, or choose a day off");
                break;
            case ExceptionForm.Off or ExceptionForm.Hours:
                break;
            default:
                reader.Wrong(nameof(form.Kind), "Choose a day off or other hours");
                break;
        }

        return (day ?? today, blocks);
    }
}
