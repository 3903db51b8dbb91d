namespace Clinic.Domain.HomeCare.Figures.Editing;

/// <summary>Controls that belong together: a limb, a thing in the picture, a mark.</summary>
/// <param name="Title">"Near arm".</param>
/// <param name="Removable">The path of what can be taken out; null where the body is meant.</param>
public sealed record PoseGroup(string Title, string? Removable, IReadOnlyList<PoseControl> Controls);
