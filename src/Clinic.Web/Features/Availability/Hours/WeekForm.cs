using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Clinic.Domain.Availability;
using Clinic.Domain.Time;
using Clinic.Web.Features.Availability.HoursBlocks;

namespace Clinic.Web.Features.Availability.Hours;

/// <summary>A week of hours as it was typed, and from when on it holds.</summary>
public sealed record WeekForm
{
    /// <summary>More blocks than anybody has in a day.</summary>
    public const int MostBlocks = 8;

    [Display(Name = "From which day on?")]
    public string? From { get; init; }

    /// <summary>Monday first.</summary>
    public IReadOnlyList<DayForm>? Days { get; init; }

    /// <summary>What the hours were when the form was opened.</summary>
    public string? Seen { get; init; }

    public static IReadOnlyList<DayOfWeek> Weekdays { get; } =
    [
        DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday,
    ];

    internal static WeekForm Of(DateOnly from, IReadOnlyList<HoursBlock> week, string seen) => new WeekForm
    {
        From = IsoDay.Write(from),
        Days = [.. Weekdays.Select(weekday => new DayForm
        {
            Blocks = [.. week.Where(block => block.Weekday == weekday).Select(block => new BlockForm { From = Write(block.From), Until = Write(block.Until) })],
        })],
        Seen = seen,
    }.Filled();

    /// <summary>The same with seven days and at least one line for each, however it was posted.</summary>
    internal WeekForm Filled() => this with
    {
        Days = [.. Enumerable.Range(0, Weekdays.Count).Select(at => new DayForm
        {
            Blocks = Days?.ElementAtOrDefault(at)?.Blocks is { Count: > 0 } blocks ? [.. blocks.Take(MostBlocks)] : [new BlockForm()],
        })],
    };

    /// <summary>The same with an empty line more on one day.</summary>
    internal WeekForm WithLineOn(int day) => this with
    {
        Days = [.. Days!.Select((form, at) => at == day && form.Blocks!.Count < MostBlocks ? form with { Blocks = [.. form.Blocks, new BlockForm()] } : form)],
    };

    private static string Write(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
