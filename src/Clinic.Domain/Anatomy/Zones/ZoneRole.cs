namespace Clinic.Domain.Anatomy.Zones;

/// <summary>What a zone usually is to a knot between blade and spine: where it is felt, or what feeds it.</summary>
public enum ZoneRole
{
    None,
    Symptom,
    Cause,
}
