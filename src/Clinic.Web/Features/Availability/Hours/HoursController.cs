using System.Globalization;
using Clinic.Data;
using Clinic.Data.Practice;
using Clinic.Domain.Accounts;
using Clinic.Domain.Availability;
using Clinic.Domain.Practice;
using Clinic.Domain.Time;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Availability.HoursBlocks;
using Clinic.Web.Features.Shared.Forms;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Availability.Hours;

[Authorize(Policies.Staff)]
[Route("/availability/hours")]
public sealed class HoursController(ClinicDbContext db, HoursEditor editor, TimeProvider clock) : Controller
{
    /// <summary>What the form's buttons say: look first, or one line more on a day, such as add-0 for Monday.</summary>
    private const string Look = "look";
    private const string Add = "add-";

    /// <summary>Nobody plans her weeks further ahead.</summary>
    private const int FurthestYears = 3;

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var actor = User.Actor();
        var therapists = await editor.EditableBy(actor).AsNoTracking().Include(therapist => therapist.Hours)
            .OrderByDescending(therapist => therapist.IsActive).ThenBy(therapist => therapist.DisplayOrder)
            .ToListAsync(cancellationToken);
        if (!actor.Is(Role.Owner) && !actor.Is(Role.Desk) && therapists is [var own])
        {
            return LocalRedirect($"/availability/hours/{own.Slug}");
        }

        var today = (await db.ClinicTimeAsync(cancellationToken)).DayOf(clock.GetInstant());
        return View((IReadOnlyList<HoursRow>)[.. therapists.Select(therapist => RowOf(therapist, today))]);
    }

    [HttpGet("{slug}")]
    public async Task<IActionResult> Edit([FromRoute] string slug, string? week, string? from, string? service, string? saved, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (await editor.FindAsync(slug, User.Actor(), cancellationToken) is not { } hours)
        {
            return NotFound();
        }

        var forms = IsoDay.Read(from) is { } first && first > hours.Today && first < hours.Today.AddYears(FurthestYears)
            ? new HoursForms { Week = WeekForm.Of(first, hours.Plan.WeekAt(first), hours.Seen) }
            : new HoursForms();
        return View(await editor.PageAsync(hours, User.Actor(), WeekOf(week, hours.Today), service, forms, null, saved is not null, cancellationToken));
    }

    [HttpPost("{slug}")]
    public async Task<IActionResult> Update([FromRoute] string slug, WeekForm form, string? @do, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        await using var edit = await db.BeginEditAsync(cancellationToken);
        if (await editor.FindAsync(slug, User.Actor(), cancellationToken) is not { } hours)
        {
            return NotFound();
        }

        form = form.Filled();
        if (@do?.StartsWith(Add, StringComparison.Ordinal) == true)
        {
            _ = int.TryParse(@do.AsSpan(Add.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var day);
            return await PageAsync(hours, form.WithLineOn(day), null, null, StatusCodes.Status200OK, cancellationToken);
        }

        if (form.Seen is not null && form.Seen != hours.Seen)
        {
            ModelState.AddModelError("", SeenState.Changed);
            return await PageAsync(hours, form with { Seen = hours.Seen }, null, null, StatusCodes.Status409Conflict, cancellationToken);
        }

        var (from, week) = Read(form, hours.Today);
        if (!ModelState.IsValid)
        {
            return await PageAsync(hours, form, null, null, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        var before = hours.Plan.Rows.ToList();
        var plan = hours.Plan.With(hours.Therapist.Id, from, week);
        if (@do == Look)
        {
            return await PageAsync(hours, form, plan, from, StatusCodes.Status200OK, cancellationToken);
        }

        return await SaveAsync(edit, hours, before, plan, from, cancellationToken);
    }

    /// <summary>Takes back a week that is planned: the one before it goes on.</summary>
    [HttpPost("{slug}/planned/{from}/removal")]
    public async Task<IActionResult> Delete([FromRoute] string slug, [FromRoute] string from, CancellationToken cancellationToken)
    {
        await using var edit = await db.BeginEditAsync(cancellationToken);
        if (await editor.FindAsync(slug, User.Actor(), cancellationToken) is not { } hours
            || IsoDay.Read(from) is not { } first
            || !hours.Plan.ChangesAfter(hours.Today).Contains(first))
        {
            return NotFound();
        }

        var before = hours.Plan.Rows.ToList();
        return await SaveAsync(edit, hours, before, hours.Plan.Without(hours.Therapist.Id, first), first, cancellationToken);
    }

    private (DateOnly From, List<HoursBlock> Week) Read(WeekForm form, DateOnly today)
    {
        var reader = new FormReader(ModelState);
        var from = reader.Day(nameof(form.From), form.From, "Choose the day from which these hours hold");
        if (from < today)
        {
            reader.Wrong(nameof(form.From), "This day is over: choose today or a later one");
        }
        else if (from >= today.AddYears(FurthestYears))
        {
            reader.Wrong(nameof(form.From), "That is more than three years ahead: look at the year again");
        }

        var week = new List<HoursBlock>();
        for (var at = 0; at < WeekForm.Weekdays.Count; at++)
        {
            var field = string.Create(CultureInfo.InvariantCulture, $"{nameof(form.Days)}[{at}].{nameof(DayForm.Blocks)}");
            week.AddRange(ReadBlocks.Of(WeekForm.Weekdays[at], form.Days![at].Blocks!, field, reader));
        }

        return (from ?? today, week);
    }

    private async Task<IActionResult> SaveAsync(
        Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction edit, TherapistHours hours, List<WeeklyHours> before, HoursPlan plan, DateOnly shown,
        CancellationToken cancellationToken)
    {
        db.WeeklyHours.RemoveRange(before.Except(plan.Rows));
        db.WeeklyHours.AddRange(plan.Rows.Except(before));
        await db.SaveChangesAsync(cancellationToken);
        await edit.CommitAsync(cancellationToken);
        return LocalRedirect($"/availability/hours/{hours.Therapist.Slug}?week={IsoDay.Write(shown)}&saved=1");
    }

    private async Task<IActionResult> PageAsync(
        TherapistHours hours, WeekForm form, HoursPlan? plan, DateOnly? week, int status, CancellationToken cancellationToken)
    {
        Response.StatusCode = status;
        return View("Edit", await editor.PageAsync(
            hours, User.Actor(), week, null, new HoursForms { Week = form }, plan, isJustSaved: false, cancellationToken));
    }

    private static DateOnly? WeekOf(string? week, DateOnly today) =>
        IsoDay.Read(week) is { } day && day < today.AddYears(FurthestYears + 1) ? day : null;

    private static HoursRow RowOf(Therapist therapist, DateOnly today)
    {
        var plan = new HoursPlan(therapist.Hours);
        var days = plan.WeekAt(today).GroupBy(block => block.Weekday)
            .GroupBy(day => string.Join(" and ", day.Select(HoursWords.Of)), day => day.Key.ToString()[..3])
            .Select(same => $"{string.Join(", ", same)}: {same.Key}");
        return new HoursRow(
            therapist.Slug, therapist.Name, therapist.IsActive, [.. days], plan.ChangesAfter(today) is [var next, ..] ? next : null);
    }
}
