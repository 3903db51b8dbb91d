namespace Clinic.Domain.HomeCare.Figures.Editing;

/// <summary>Which of the two pictures.</summary>
public enum PosePart
{
    Start,
    End,
}
