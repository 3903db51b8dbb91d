namespace Clinic.Domain.Anatomy;

/// <summary>The side on which an area is to be checked, always the client's own.</summary>
public enum AreaSide
{
    Left,
    Right,
    Both,
}
