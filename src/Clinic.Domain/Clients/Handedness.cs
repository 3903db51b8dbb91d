namespace Clinic.Domain.Clients;

/// <summary>The hand a client uses most.</summary>
public enum Handedness
{
    Left,
    Right,
    Both,
}
