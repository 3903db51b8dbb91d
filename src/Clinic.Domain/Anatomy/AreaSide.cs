namespace Clinic.Domain.Anatomy;

/// <summary>Where to look for an area: on one side of the body or on both. Client's own left and right.</summary>
public enum AreaSide
{
    Left,
    Right,
    Both,
}
