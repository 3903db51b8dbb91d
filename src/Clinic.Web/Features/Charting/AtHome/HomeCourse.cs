using System.Globalization;
using System.Text;
using Clinic.Domain;
using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.FromHome;

namespace Clinic.Web.Features.Charting.AtHome;

/// <summary>What a client did of one sheet: a small chart with a row for each exercise and a column for each day, and the same in figures.</summary>
/// <param name="MadeOn">"20 Nov".</param>
/// <param name="Sum">"18 of 42 done: 9 of 14 days"; says so where no day has passed.</param>
/// <param name="Rows">The name of each exercise, and on how many of the days it was done.</param>
/// <param name="Days">Each day, and how many exercises were done on it.</param>
/// <param name="Done">Path data of the squares that are filled.</param>
/// <param name="Open">Path data of the others, as small dashes.</param>
public sealed record HomeCourse(
    Id<Sheet> SheetId, string MadeOn, string Sum, int DayCount, IReadOnlyList<(string Name, int Done)> Rows, IReadOnlyList<(string Day, int Done)> Days,
    string Done, string Open)
{
    /// <summary>Of a square with its gap, in units of the view box.</summary>
    public const int Cell = 16;

    public int Width => DayCount * Cell;

    /// <param name="madeOn">"20 Nov".</param>
    /// <param name="exercises">Names, in the order of the sheet.</param>
    /// <param name="shortDay">"21 Nov".</param>
    internal static HomeCourse Of(Id<Sheet> sheet, string madeOn, IReadOnlyList<string> exercises, Adherence days, Func<DateOnly, string> shortDay)
    {
        var (done, open) = (new StringBuilder(), new StringBuilder());
        for (var row = 0; row < exercises.Count; row++)
        {
            for (var day = 0; day < days.Days; day++)
            {
                var (x, y) = (day * Cell, row * Cell);
                if (days.Done[row][day])
                {
                    done.Append(CultureInfo.InvariantCulture, $"M{x + 2} {y + 2}h12v12h-12z");
                }
                else
                {
                    open.Append(CultureInfo.InvariantCulture, $"M{x + 6} {y + 8}h4");
                }
            }
        }

        var any = Enumerable.Range(0, days.Days).Count(day => days.On(day) > 0);
        return new HomeCourse(
            sheet,
            madeOn,
            days.Days == 0 ? "No day has passed yet"
                : any == 0 ? string.Create(CultureInfo.InvariantCulture, $"Nothing ticked in {days.Days} {Noun(days.Days)}")
                : string.Create(CultureInfo.InvariantCulture, $"Something done on {any} of {days.Days} {Noun(days.Days)}"),
            days.Days,
            [.. exercises.Select((name, row) => (name, days.DaysOf(row)))],
            [.. Enumerable.Range(0, days.Days).Select(day => (shortDay(days.First.AddDays(day)), days.On(day)))],
            done.ToString(),
            open.ToString());
    }

    private static string Noun(int days) => days == 1 ? "day" : "days";
}
