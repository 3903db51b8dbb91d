namespace Clinic.Domain.Charting.Answers;

/// <summary>Whether a knot was plain to anybody or had to be searched for.</summary>
public enum FoundBy
{
    Obvious,
    Searched,
}
