using System.Globalization;
using System.Text;
using Clinic.Domain;
using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.FromHome;

namespace Clinic.Web.Features.Charting.AtHome;

/// <summary>What a client did of one sheet: a strip of days for each exercise, and the same in figures.</summary>
/// <param name="MadeOn">"20 Nov".</param>
/// <param name="Sum">"18 of 42 done: 9 of 14 days"; says so where no day has passed.</param>
/// <param name="Days">Each day, and how many exercises were done on it.</param>
public sealed record HomeCourse(
    Id<Sheet> SheetId, string MadeOn, string Sum, int DayCount, IReadOnlyList<HomeStrip> Rows, IReadOnlyList<(string Day, int Done)> Days)
{
    /// <summary>Of a square with its gap, in units of the view box.</summary>
    public const int Cell = 16;

    public int Width => DayCount * Cell;

    /// <param name="madeOn">"20 Nov".</param>
    /// <param name="exercises">Names, in the order of the sheet.</param>
    /// <param name="shortDay">"21 Nov".</param>
    internal static HomeCourse Of(Id<Sheet> sheet, string madeOn, IReadOnlyList<string> exercises, Adherence days, Func<DateOnly, string> shortDay)
    {
        var any = Enumerable.Range(0, days.Days).Count(day => days.On(day) > 0);
        return new HomeCourse(
            sheet,
            madeOn,
            days.Days == 0 ? "No day has passed yet"
                : any == 0 ? string.Create(CultureInfo.InvariantCulture, $"Nothing ticked in {days.Days} {Noun(days.Days)}")
                : string.Create(CultureInfo.InvariantCulture, $"Something done on {any} of {days.Days} {Noun(days.Days)}"),
            days.Days,
            [.. exercises.Select((name, row) => Strip(name, days.Done[row]))],
            [.. Enumerable.Range(0, days.Days).Select(day => (shortDay(days.First.AddDays(day)), days.On(day)))]);
    }

    private static HomeStrip Strip(string name, IReadOnlyList<bool> days)
    {
        var (done, open) = (new StringBuilder(), new StringBuilder());
        for (var day = 0; day < days.Count; day++)
        {
            if (days[day])
            {
                done.Append(CultureInfo.InvariantCulture, $"M{(day * Cell) + 2} 2h12v12h-12z");
            }
            else
            {
                open.Append(CultureInfo.InvariantCulture, $"M{(day * Cell) + 6} 8h4");
            }
        }

        return new HomeStrip(name, days.Count(isDone => isDone), done.ToString(), open.ToString());
    }

    private static string Noun(int days) => days == 1 ? "day" : "days";
}
