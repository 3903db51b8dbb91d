namespace Clinic.Domain.HomeCare.Figures;

/// <summary>Who is drawn in the pictures of an exercise.</summary>
public enum FigureKind
{
    Adult,

    /// <summary>An older, rounder person.</summary>
    Older,
}
