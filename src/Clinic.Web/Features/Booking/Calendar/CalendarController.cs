using Clinic.Data;
using Clinic.Data.Practice;
using Clinic.Domain.Time;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Booking.Calendar;

[Authorize(Policies.Staff)]
[Route("/booking/calendar")]
public sealed class CalendarController(ClinicDbContext db, ReadCalendar calendar, TimeProvider clock) : Controller
{
    private const int MostDays = 31;

    [HttpGet]
    [TrustedTypes("svelte-trusted-html")]
    public async Task<IActionResult> Index(string? day, string? view, string? by, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var (time, now) = (await db.ClinicTimeAsync(cancellationToken), clock.GetInstant());
        var today = time.DayOf(now);
        var shown = CalendarSpan.ReadDay(day) ?? today;
        var span = view == "week" ? CalendarSpan.Week(shown) : CalendarSpan.Day(shown);
        var byRoom = by == "room";
        var columns = await calendar.ColumnsAsync(byRoom, span.In(time), cancellationToken);
        var (opensAt, closesAt) = await calendar.HoursAsync(cancellationToken);
        var rows = await RowsAsync(time, span, columns, byRoom, now, cancellationToken);
        var offset = time.ToWall(now).Offset;
        return View(new CalendarPage(
            shown, today, span, byRoom, columns, opensAt, closesAt,
            $"{(offset < TimeSpan.Zero ? '-' : '+')}{offset:hh\\:mm}", rows));
    }

    [HttpGet("events")]
    public async Task<IActionResult> Events(string? from, int? days, CancellationToken cancellationToken)
    {
        if (CalendarSpan.ReadDay(from) is not { } first || days is not (>= 1 and <= MostDays))
        {
            return Problem(title: $"Ask with from=YYYY-MM-DD and days=1 to {MostDays}.", statusCode: StatusCodes.Status400BadRequest);
        }

        var time = await db.ClinicTimeAsync(cancellationToken);
        return Json(await calendar.AnswerAsync(time, new CalendarSpan(first, days.Value), User.Actor(), clock.GetInstant(), cancellationToken));
    }

    private async Task<IReadOnlyList<CalendarRow>> RowsAsync(
        ClinicTime time, CalendarSpan span, IReadOnlyList<CalendarColumn> columns, bool byRoom, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var visits = await calendar.VisitsAsync(time, span.In(time), User.Actor(), now, cancellationToken);
        var cells = visits.ToLookup(
            entry => (time.DayOf(entry.Start), byRoom ? entry.Visit.Room ?? CalendarColumn.NoRoom.Id : entry.Visit.Therapist),
            entry => new CalendarLine(TimeWords.Time(time.ToWall(entry.Start)), WhatOf(entry.Visit), StateOf(entry.Visit.Status)));
        return [.. Enumerable.Range(0, span.Days)
            .Select(span.First.AddDays)
            .Select(day => new CalendarRow(day, [.. columns.Select(IReadOnlyList<CalendarLine> (column) => [.. cells[(day, column.Id)]])]))];
    }

    private static string WhatOf(CalendarVisit visit) => visit.Client is null ? "Busy" : $"{visit.Client}, {visit.Service}";

    private static string? StateOf(string? status) => status switch
    {
        "requested" => "asked for",
        "arrived" => "here",
        "done" => "done",
        "no_show" => "no-show",
        _ => null,
    };
}
