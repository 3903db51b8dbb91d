namespace Clinic.Domain.Anatomy;

/// <summary>The bodies to choose from. Both show the same zones; only the drawing differs.</summary>
public enum BodyBuild
{
    /// <summary>Lean, with clear muscles.</summary>
    Athletic,

    /// <summary>Rounder, with quiet muscles.</summary>
    Soft,
}
