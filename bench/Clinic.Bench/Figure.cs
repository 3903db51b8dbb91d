namespace Clinic.Bench;

/// <summary>What several rounds of one thing took or gave: the median counts, and how far the rounds lie apart says whether to trust it.</summary>
internal sealed record Figure(IReadOnlyList<double> Rounds)
{
    public double Median => Rounds.Order().ElementAt(Rounds.Count / 2);

    /// <summary>The largest by the smallest.</summary>
    public double Spread => Rounds.Max() / Rounds.Min();
}
