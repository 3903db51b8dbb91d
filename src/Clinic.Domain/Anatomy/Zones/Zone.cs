namespace Clinic.Domain.Anatomy.Zones;

/// <summary>A piece of skin with a name. Each zone exists once on the left and once on the right.</summary>
/// <param name="Id">Stable id such as <c>scap_medial_border</c>; records and rules use it.</param>
/// <param name="Name">Plain name, as a client would understand it.</param>
/// <param name="Muscles">Muscles under it, shallow to deep; may be empty.</param>
/// <param name="Flag">Care note for the therapist, or empty.</param>
/// <param name="Role">What the zone usually is to a knot between blade and spine.</param>
/// <param name="Shapes">Its drawn shapes: one for the left, one for the right.</param>
public sealed record Zone(
    string Id, string Name, IReadOnlyList<string> Muscles, string Flag, ZoneRole Role, IReadOnlyList<ZoneShape> Shapes);
