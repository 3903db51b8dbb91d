namespace Clinic.Domain.Charting.OverTime;

/// <summary>How many visits a figure about the whole clinic rests on, and of how many clients.</summary>
/// <param name="Visits">All of them.</param>
/// <param name="Clients">How many clients they are of.</param>
/// <param name="MostOfOneClient">The most visits that are of one client.</param>
public sealed record Sample(int Visits, int Clients, int MostOfOneClient)
{
    public const int LeastVisits = 10;
    public const int LeastClients = 3;

    /// <summary>
    /// Enough visits of enough clients, and no more than half of them of one: below this a figure could tell about a person, or would be
    /// chance.
    /// </summary>
    public bool IsEnough => Visits >= LeastVisits && Clients >= LeastClients && MostOfOneClient * 2 <= Visits;
}
