namespace Clinic.Domain.Anatomy;

/// <summary>A side of the body, always the client's own.</summary>
public enum BodySide
{
    Left,
    Right,
}
