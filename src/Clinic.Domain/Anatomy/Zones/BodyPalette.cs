namespace Clinic.Domain.Anatomy.Zones;

/// <summary>The two sets of colours a body is painted in.</summary>
public enum BodyPalette
{
    Light,
    Dark,
}
