namespace Clinic.Domain.Charting.OverTime;

/// <summary>What all charts of the clinic add up to for one area treated for knots of one part of the body.</summary>
/// <param name="Part">Where the knots lay.</param>
/// <param name="Area">Id of the area that was treated.</param>
/// <param name="All">Visits of which anything is known: a change, or a verdict.</param>
/// <param name="Changed">Those in which the knot's pain was asked before and after.</param>
/// <param name="ChangeSum">By how much it fell in these, all together; below zero when it rose.</param>
/// <param name="Judged">Those with a verdict.</param>
/// <param name="Helped">How many of these were the answer, or helped.</param>
public sealed record PooledWork(string Part, string Area, Sample All, Sample Changed, double ChangeSum, Sample Judged, int Helped)
{
    private const int Step = 5;

    /// <summary>
    /// Told in steps of five and rounded down, so that nobody who reads it before and after a visit can work out what that visit added.
    /// Zero when it may not be shown.
    /// </summary>
    public int AtLeastVisits => All.IsEnough ? All.Visits / Step * Step : 0;

    /// <summary>By how much the knot's pain fell on average, in halves of a point; null when too few visits say it.</summary>
    public double? Change => AtLeastVisits > 0 && Changed.IsEnough ? Math.Round(2.0 * ChangeSum / Changed.Visits, MidpointRounding.AwayFromZero) / 2 : null;

    /// <summary>In how many of ten visits it was the answer or helped; null when too few visits say it.</summary>
    public int? HelpedOfTen => AtLeastVisits > 0 && Judged.IsEnough ? (int)Math.Round(10.0 * Helped / Judged.Visits, MidpointRounding.AwayFromZero) : null;
}
