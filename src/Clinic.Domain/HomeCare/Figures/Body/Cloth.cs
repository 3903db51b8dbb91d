namespace Clinic.Domain.HomeCare.Figures.Body;

/// <summary>What a part is filled with; the palette gives the colour.</summary>
internal enum Cloth
{
    Skin,
    Top,
    Leggings,
    Hair,
}
