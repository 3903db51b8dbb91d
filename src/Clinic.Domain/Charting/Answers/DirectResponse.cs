namespace Clinic.Domain.Charting.Answers;

/// <summary>What pressing the knot itself does.</summary>
public enum DirectResponse
{
    Eases,

    /// <summary>It eases and comes back within hours, a sign that something else feeds it.</summary>
    EasesThenReturns,
    Nothing,
    Worse,
    NotTried,
}
