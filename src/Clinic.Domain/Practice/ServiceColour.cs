namespace Clinic.Domain.Practice;

/// <summary>
/// How a service is told apart in the calendar. The colours of the clinic's own tokens, chosen to stay apart for colour-blind eyes;
/// its name stands beside it always.
/// </summary>
public enum ServiceColour
{
    Petrol,
    Leaf,
    Ochre,
    Plum,
    Sky,
    Stone,
}
