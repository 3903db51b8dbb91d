using Clinic.Domain.Availability;
using Clinic.Web.Features.Booking.DetailsStep;
using Clinic.Web.Features.Practice;

namespace Clinic.Web.Features.Booking.Series;

/// <summary>Every date of a series, and who comes.</summary>
/// <param name="LastBookable">The last day that can be booked.</param>
public sealed record SeriesPage(
    DetailsForm Form, SeriesForm Chosen, SeriesPlan Series, OfferedSlot First, IReadOnlyList<SeriesLine> Lines, DateOnly LastBookable, PracticeCard Practice)
{
    /// <summary>Which answer of a date is ticked: what was answered before if it is still there, else the free time, else none.</summary>
    public string ChosenOf(int nth)
    {
        var line = Lines[nth];
        var offered = Offered(line).Select(SlotChoice.ValueOf).ToList();
        return Chosen.Dates is { } dates && nth < dates.Count
            ? offered.Contains(dates[nth] ?? "") ? dates[nth]! : ""
            : line.State == SeriesDateState.Free ? offered[0] : "";
    }

    public static IEnumerable<OfferedSlot> Offered(SeriesLine line) =>
        line.State == SeriesDateState.Free ? [line.Wished!] : line.Alternatives;
}
