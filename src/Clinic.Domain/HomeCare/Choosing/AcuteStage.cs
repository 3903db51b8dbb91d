using System.Globalization;

namespace Clinic.Domain.HomeCare.Choosing;

/// <summary>Whether a knot is too fresh or too sore for strength work (K2 gives the stages; the numbers are professional custom).</summary>
public static class AcuteStage
{
    /// <summary>Strength waits until no knot hurts more than this at rest, or is more tender than this after the work, 0 to 10.</summary>
    public const int CalmMost = 3;

    /// <summary>So many days after it was first noticed: 72 hours.</summary>
    public const int FreshDays = 3;

    /// <summary>"Knot 2 is 4 of 10 tender after the work"; null when all are calm.</summary>
    /// <param name="day">The clinic's day of the visit; null where it is not known.</param>
    public static string? Because(TreatedVisit visit, DateOnly? day) =>
        visit.Knots.Select(knot => Because(knot, day)).FirstOrDefault(words => words is not null);

    private static string? Because(TreatedKnot knot, DateOnly? day)
    {
        return knot switch
        {
            { FirstNoticed: { } since } when day is { } today && today.DayNumber - since.DayNumber < FreshDays => Words($"Knot {knot.Number} began less than three days ago"),
            { PainAtRest: { } pain and > CalmMost } => Words($"Knot {knot.Number} hurts {pain} of 10 at rest"),
            { TenderAfter: { } tender and > CalmMost } => Words($"Knot {knot.Number} is {tender} of 10 tender after the work"),
            { TenderAfter: null, PainAtRest: null } => Words($"Nobody said yet how sore knot {knot.Number} is after the work"),
            _ => null,
        };

        static string Words(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
    }
}
