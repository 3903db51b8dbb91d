namespace Clinic.Domain.Anatomy;

/// <summary>A drawing of the body. In the side views the near arm is raised.</summary>
public enum BodyView
{
    Back,
    Front,
    Left,
    Right,
}
