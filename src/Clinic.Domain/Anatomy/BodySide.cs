namespace Clinic.Domain.Anatomy;

/// <summary>Side of the body, always as the client feels it, never as the page shows it.</summary>
public enum BodySide
{
    Left,
    Right,
}
