namespace Clinic.Domain.Anatomy;

/// <summary>Which of the drawn bodies is shown. Both have the same zones; a point belongs to the drawing it was made on.</summary>
public enum BodyBuild
{
    Athletic,
    Soft,
}
